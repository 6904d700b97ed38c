import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Test files that replace modules, by their path from here. */
const replacing = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));

/** Their modules hold a window's state, or are replaced by the test: each file gets them afresh. */
const withOwnModules = ['test/renderer/**/*.test.{ts,tsx}', ...replacing];

export default defineConfig({
  test: {
    globalSetup: ['test/support/kernels-setup.ts'],
    setupFiles: ['test/support/run-seed.ts', 'src/core/data/builtin-tables.ts'],
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
