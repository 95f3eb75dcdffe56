import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './chromium/launch-options.js';
import { productAddress } from './product-address.js';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: 'screens/**',
  globalSetup: './global-setup.ts',
  outputDir: './test-results',
  // One product, one database, two cores: journeys run one after another.
  workers: 1,
  fullyParallel: false,
  // A journey that passes only at the second try is a fault to be found, not to be hidden.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: await productAddress(),
    launchOptions: chromiumLaunchOptions(),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
