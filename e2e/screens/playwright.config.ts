import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.js';

/** Pictures to be looked at, not checks: kept apart from the journeys. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testIgnore: [],
  globalSetup: '../global-setup.ts',
  outputDir: '../test-results/screens',
  timeout: 300_000,
});
