// `npm start`: builds what is stale and opens the window, or serves the browser edition and says why.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildIfStale } from './build.mjs';
import { ensureDebianPackages, windowPackages } from './debian-packages.mjs';
import { findElectronRuntime, sandboxArguments } from './electron-runtime.mjs';
import { serveBrowserEdition } from './serve-browser-edition.mjs';
import { hasDisplay } from './support/platform-checks.mjs';
import { projectRoot } from './support/project.mjs';

/** A window that ends sooner with an error has not been seen by anyone. */
const neverSeenMs = 5_000;
const say = console.log;
// npm runs this in the project's folder; a file is named from where the user is.
const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? process.cwd(), file));

if (!(await buildIfStale())) process.exit(1);
const reason = await openWindow();
if (reason !== null) {
  const { url } = await serveBrowserEdition();
  say(`Browser edition, because ${reason}: ${url} (Ctrl+C ends it)`);
}

/** @returns {Promise<string | null>} why no window could be opened */
async function openWindow() {
  if (!hasDisplay) return 'there is no display';
  if (!(await ensureDebianPackages(windowPackages, say))) return 'Electron lacks the packages named above';
  const testRuntimeAllowed = process.env.CHAINRULE_TEST_RUNTIME === '1';
  const runtime = await findElectronRuntime({ testRuntimeAllowed, say });
  if (runtime === null) {
    return testRuntimeAllowed
      ? 'there is no Electron for this machine'
      : 'Electron could not be downloaded (CHAINRULE_TEST_RUNTIME=1 tries an old one)';
  }
  if (runtime.source === 'test') {
    say('This is an old Electron, meant for trying and testing: its Chromium gets no more security fixes.');
  }
  return runWindow(runtime.executable);
}

/** @param {string} executable */
function runWindow(executable) {
  const begun = Date.now();
  const child = spawn(executable, [...sandboxArguments(), projectRoot, ...files], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((settle) => {
    child.once('error', (error) => settle(`Electron did not start (${error.message})`));
    child.once('exit', (code) => {
      const wasSeen = code === 0 || code === null || Date.now() - begun > neverSeenMs;
      process.exitCode = code ?? 0;
      settle(wasSeen ? null : `Electron ended at once with code ${code}`);
    });
  });
}
