import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.js';

/** The long attack alone: `npm run bench -- fuzz`. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  globalSetup: '../global-setup.ts',
  outputDir: '../test-results/fuzz',
});
