import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Test files that replace modules, by their path from here: they have their own. */
const replacing = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')));

const windowTests = 'test/renderer/**/*.test.{ts,tsx}';
const isOfWindow = (file: string): boolean => file.startsWith('test/renderer/');

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
        test: {
          name: 'shared',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [windowTests, ...replacing],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: [windowTests],
          exclude: replacing,
          isolate: false,
          setupFiles: ['test/support/fresh-session.ts'],
        },
      },
      { extends: true, test: { name: 'own', include: replacing.filter((file) => !isOfWindow(file)) } },
      {
        extends: true,
        test: {
          name: 'own window',
          include: replacing.filter(isOfWindow),
          setupFiles: ['test/support/english-words.ts'],
        },
      },
    ],
  },
});
