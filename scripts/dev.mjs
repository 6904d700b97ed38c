// `npm run dev`: the app with live reload, in the window where there is one, else as the browser edition.
import { createServer, loadConfigFromFile } from 'vite';
import { buildKernels } from './build-kernels.mjs';
import { ensureDebianPackages, windowPackages } from './debian-packages.mjs';
import { findElectronRuntime, sandboxArguments } from './electron-runtime.mjs';
import { hasDisplay } from './support/platform-checks.mjs';
import { projectRoot } from './support/project.mjs';
import { runTool } from './support/run-command.mjs';

const say = console.log;
const runtime = await runtimeForWindow();
if (!(await buildKernels())) process.exitCode = 1;
else if (runtime === null) await serveBrowserEdition();
else await openWindow(runtime.executable);

async function runtimeForWindow() {
  if (!hasDisplay || !(await ensureDebianPackages(windowPackages, say))) return null;
  return findElectronRuntime({ testRuntimeAllowed: process.env.CHAINRULE_TEST_RUNTIME === '1', say });
}

/** @param {string} executable */
async function openWindow(executable) {
  const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  const { code } = await runTool('electron-vite/bin/electron-vite.js', ['dev', '--watch', ...sandbox], {
    env: { ...process.env, ELECTRON_EXEC_PATH: executable },
  });
  process.exitCode = code;
}

async function serveBrowserEdition() {
  const loaded = await loadConfigFromFile(
    { command: 'serve', mode: 'development' },
    'electron.vite.config.ts',
    projectRoot,
  );
  const config = /** @type {import('electron-vite').UserConfig | undefined} */ (loaded?.config);
  const server = await createServer({ ...config?.renderer, configFile: false });
  await server.listen();
  say('There is no window to be had here, so this is the browser edition:');
  server.printUrls();
}
