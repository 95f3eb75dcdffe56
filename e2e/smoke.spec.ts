import { expect, test } from '@playwright/test';
import { expectNoAxeViolations } from './fixtures/axe.js';

test('the home page answers, and everybody can use it', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('main')).toBeVisible();
  await expectNoAxeViolations(page);
});
