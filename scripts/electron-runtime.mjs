// Finds the Electron program that opens the window. `npm start`, `npm run dev`, the benchmark and the tests share it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './support/run-command.mjs';
import { obtainTestRuntime } from './test-runtime.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {'environment' | 'installed' | 'downloaded' | 'test'} source
 */

const electronPackage = dirname(fileURLToPath(import.meta.resolve('electron/package.json')));
const reachLimitMs = 5_000;
const downloadLimitMs = 10 * 60_000;

/**
 * In order: ELECTRON_EXEC_PATH, what the electron package has downloaded, its download, the test runtime where allowed.
 * @param {{ testRuntimeAllowed: boolean, say: (line: string) => void }} options
 * @returns {Promise<ElectronRuntime | null>} null when there is none to be had
 */
export async function findElectronRuntime({ testRuntimeAllowed, say }) {
  const named = process.env.ELECTRON_EXEC_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`ELECTRON_EXEC_PATH names ${named}, which does not exist.`);
    return { executable: named, source: 'environment' };
  }
  const installed = installedExecutable();
  if (installed) return { executable: installed, source: 'installed' };
  const downloaded = await download(say);
  if (downloaded) return { executable: downloaded, source: 'downloaded' };
  if (!testRuntimeAllowed) return null;
  const test = await obtainTestRuntime(say);
  return test ? { executable: test, source: 'test' } : null;
}

function installedExecutable() {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** @param {(line: string) => void} say */
async function download(say) {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/';
  if (!(await isReachable(mirror))) {
    say(`Electron is not downloaded yet, and its release page can't be reached.`);
    return null;
  }
  say('Downloading Electron, once …');
  const { code } = await runCommand(process.execPath, [join(electronPackage, 'install.js')], {
    output: 'gather',
    timeoutMs: downloadLimitMs,
  });
  if (code !== 0) say('The download of Electron failed. To try again: npx install-electron');
  return installedExecutable();
}

/** @param {string} url */
async function isReachable(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachLimitMs) });
    return true;
  } catch {
    return false;
  }
}

/** As root Chromium refuses to start with its sandbox. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

// `node scripts/electron-runtime.mjs` prints the path, for test tools; everything else goes to standard error.
if (process.argv[1] === import.meta.filename) {
  const runtime = await findElectronRuntime({ testRuntimeAllowed: true, say: (line) => console.error(line) });
  if (runtime) console.log(runtime.executable);
  else process.exitCode = 1;
}
