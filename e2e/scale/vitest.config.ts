import { defineConfig } from 'vitest/config';

// A stage of its own: one data set, made when it is missing, and one API on it.
export default defineConfig({
  test: {
    include: ['*.test.mjs'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
