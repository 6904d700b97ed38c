import { defineConfig } from 'vitest/config';

/** Their modules hold a window's state, or are replaced by the test: each file gets them afresh. */
const withOwnModules = ['test/renderer/**/*.test.{ts,tsx}', 'test/disk/failing-disk.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/support/kernels-setup.ts'],
    setupFiles: ['test/support/run-seed.ts'],
    environment: 'node',
    maxWorkers: '100%',
    hookTimeout: 60_000,
    testTimeout: process.env.CHAINRULE_LONG === '1' ? 600_000 : 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.{ts,tsx}'], exclude: withOwnModules, isolate: false },
      },
      { extends: true, test: { name: 'own', include: withOwnModules } },
    ],
  },
});
