// End-to-end tests: one suite, run in the desktop app and in the browser edition.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { EditionOptions } from './test/e2e/fixtures.ts';

/** A free port for the browser edition, chosen once: the workers read this file again. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}

/** Empty when there is none to be had: then only the browser edition can be tested. */
function electronExecutable(): string {
  const found = spawnSync(process.execPath, ['scripts/electron-runtime.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return found.stdout.trim();
}

function chromiumExecutable(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean) ?? '';
}

process.env.CHAINRULE_TEST_PORT ??= await freePort();
process.env.ELECTRON_EXEC_PATH ??= electronExecutable();
// Where the package `electron`, which Playwright asks, has not downloaded its own.
if (process.platform === 'linux') process.env.ELECTRON_OVERRIDE_DIST_PATH ??= dirname(process.env.ELECTRON_EXEC_PATH);
const executablePath = chromiumExecutable();
/** `npm test` gives the seed. */
const isWholeCheck = Boolean(process.env.CI ?? process.env.CHAINRULE_TEST_SEED);
const editionUrl = `http://127.0.0.1:${process.env.CHAINRULE_TEST_PORT}/`;

export default defineConfig<EditionOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // What passes only again is counted as flaky.
  retries: isWholeCheck ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  // Recording takes a quarter of the time of a test; in a whole check what failed is recorded when it runs again.
  use: {
    trace: isWholeCheck ? 'on-first-retry' : 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
  },
  webServer: {
    command: `node scripts/build.mjs --if-stale && node scripts/serve-browser-edition.mjs --port ${process.env.CHAINRULE_TEST_PORT}`,
    url: editionUrl,
    timeout: 120_000,
    reuseExistingServer: false,
  },
  projects: [
    { name: 'electron', testIgnore: '**/*.browser.spec.ts', grepInvert: /@one-edition/, use: { edition: 'electron' } },
    {
      name: 'chromium',
      testIgnore: '**/*.desktop.spec.ts',
      use: {
        edition: 'chromium',
        baseURL: editionUrl,
        launchOptions: {
          ...(executablePath === '' ? {} : { executablePath }),
          args: [
            '--no-sandbox',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--enable-unsafe-swiftshader',
          ],
        },
      },
    },
  ],
});
