import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../chromium/launch-options.js';

/** Diagrams alone, without a product behind them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/diagrams',
  workers: 1,
  use: { launchOptions: chromiumLaunchOptions() },
});
