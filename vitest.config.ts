import { defineConfig } from 'vitest/config';

// The unit stage: every project but apps/api, whose tests need a database and form a stage of their own.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      'packages/*',
      'apps/web',
      'apps/sandbox',
      { test: { name: 'tools', include: ['tools/**/*.test.mjs'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'bench', include: ['e2e/bench/**/*.test.mjs'], testTimeout: 60_000 } },
    ],
  },
});
