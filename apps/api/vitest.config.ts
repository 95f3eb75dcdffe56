import { defineConfig } from 'vitest/config';

// A stage of its own: these tests share one real PostgreSQL, and every file takes a database of its own from it.
export default defineConfig({
  test: {
    globalSetup: ['@motcua/testing/global-setup'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
