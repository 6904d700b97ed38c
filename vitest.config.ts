import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/kernels-setup.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
