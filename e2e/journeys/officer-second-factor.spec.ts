import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/axe.js';
import { demoPassword } from '../fixtures/people/sign-in.js';
import { expect, test } from '../fixtures/test.js';

// An officer of their own: what they set up here would stand in the way of others' journeys.
const OFFICER = 'mc.giolinh.hotro';

/** The step beside the present one is right as well; each is taken once. */
function codeOf(key: string, stepsAhead = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replaceAll(' ', '')].map((sign) =>
    alphabet.indexOf(sign).toString(2).padStart(5, '0'),
  );
  const secret = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsAhead));
  const hash = createHmac('sha1', secret).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function givePassword(page: Page, password: string): Promise<void> {
  await page.goto('/can-bo/dang-nhap');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(OFFICER);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.site-header summary, .site-header button[aria-expanded]').last().click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL('/');
}

test('an officer sets up an authenticator and a passkey, and signs in with either', async ({
  browsers,
  people,
}) => {
  // A code is good once: on the way the next one has to be waited for.
  test.setTimeout(120_000);
  const password = await demoPassword(await people.anonymous());
  const page = await browsers.desktop();
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await givePassword(page, password);
  await page.waitForURL('**/can-bo');
  await page.goto('/can-bo/bao-mat');
  await page.getByRole('button', { name: 'Cài ứng dụng xác thực' }).click();
  const key = await page.locator('.security-key').innerText();
  await expectNoAxeViolations(page);
  await page.getByRole('textbox', { name: 'Mã 6 số' }).fill(codeOf(key));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã cài ứng dụng xác thực.')).toBeVisible();

  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await page.getByRole('textbox', { name: 'Tên để nhận ra khóa' }).fill('Máy ở quầy 3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã thêm khóa truy cập.')).toBeVisible();
  await expect(page.getByText('Máy ở quầy 3')).toBeVisible();
  await page.getByRole('button', { name: 'Tạo mười mã' }).click();
  await expect(page.locator('.security-codes li')).toHaveCount(10);
  await expectNoAxeViolations(page);

  await signOut(page);
  await givePassword(page, password);
  await expect(page.getByRole('heading', { name: 'Bước 2: xác nhận đó là bạn' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Mã xác thực chưa đúng' })).toBeVisible();
  // The next step's: the one before was taken when it was set up, perhaps a moment ago.
  await expect(async () => {
    await page.getByRole('textbox', { name: /^Mã 6 số/ }).fill(codeOf(key, 1));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/can-bo', { timeout: 8000 });
  }).toPass({ timeout: 60_000 });

  await signOut(page);
  await page.goto('/can-bo/dang-nhap');
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await page.waitForURL('**/can-bo');
});
