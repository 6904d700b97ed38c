import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/kernels-setup.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
