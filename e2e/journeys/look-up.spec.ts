import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BUSINESS } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { LIMIT_FACTOR } from '../product-address.js';

/** So many look-ups a minute are answered. */
const A_MINUTE = 20 * LIMIT_FACTOR;

test('anybody with code and secret sees status and dates; a wrong secret and too many tries see nothing', async ({
  browsers,
  people,
  request,
}) => {
  const { code, lookupSecret } = await fileDossier(people, BUSINESS);
  const phone = await browsers.phone();
  await phone.goto('/');
  await phone.getByRole('link', { name: /Tra cứu hồ sơ đã nộp/ }).click();
  await phone.getByRole('button', { name: 'Xem hồ sơ đang ở đâu' }).click();
  await expect(phone.getByRole('link', { name: 'Nhập mã hồ sơ' })).toBeVisible();
  await expectNoAxeViolations(phone);

  const lookUp = async (secret: string) => {
    await phone.getByRole('textbox', { name: 'Mã hồ sơ' }).fill(code);
    await phone.getByRole('textbox', { name: 'Mã bí mật' }).fill(secret);
    await phone.getByRole('button', { name: 'Xem hồ sơ đang ở đâu' }).click();
  };
  await lookUp('AAAA2222');
  await expect(
    phone.getByRole('alert').filter({ hasText: 'Không có hồ sơ nào khớp cả hai mã' }),
  ).toBeVisible();
  await expect(phone.getByRole('textbox', { name: 'Mã hồ sơ' })).toHaveValue(code);
  await expectNoAxeViolations(phone);

  await lookUp(lookupSecret.toLowerCase());
  await expect(phone.getByText('Nộp lúc')).toBeVisible();
  await expect(phone.getByText('Trần Thị Bình')).toBeHidden();
  await expectNoAxeViolations(phone);

  await test.step('guessing is slowed down', async () => {
    const guess = async (): Promise<number> =>
      (await request.get('/api/v1/lookup', { params: { code, secret: 'BBBB2222' } })).status();
    // Each process gives out a part of the limit itself: the end has come when all of them refuse.
    let last = [0];
    for (
      let tried = 0;
      tried <= 2 * A_MINUTE && !last.every((status) => status === 429);
      tried += last.length
    )
      last = await Promise.all(Array.from({ length: 25 }, guess));
    expect(new Set(last)).toEqual(new Set([429]));
    await phone.goto('/tra-cuu');
    await lookUp(lookupSecret);
    await expect(phone.getByRole('alert').filter({ hasText: 'Đã thử nhiều lần quá' })).toBeVisible();
    await expectNoAxeViolations(phone);
  });
});
