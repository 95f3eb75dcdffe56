import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';

test('an officer finds a dossier by code, opens it by keyboard and comes back to the list; filters stand in the address, words do not', async ({
  browsers,
  people,
}) => {
  const { code } = await fileDossier(people, BIRTH);
  const page = await browsers.desktop('mc.donghoi.tiepnhan');
  await page.goto('/can-bo');
  await page.getByRole('link', { name: 'Tra cứu', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tra cứu hồ sơ' })).toBeVisible();
  await expect(page.getByText('Gõ để bắt đầu')).toBeVisible();
  await expectNoAxeViolations(page);

  await page.keyboard.press('/');
  await page.keyboard.type(code.slice(code.indexOf('-') + 1));
  const found = page.getByRole('link', { name: code });
  await expect(found).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(found).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/can-bo/ho-so/${code}`);
  await page.goBack();
  await expect(found).toBeVisible();

  const field = page.getByRole('searchbox', { name: 'Họ tên, mã hồ sơ hoặc nội dung' });
  await field.fill('khai sinh');
  await expect(page.getByRole('table', { name: 'Hồ sơ tìm thấy' })).toContainText('khai sinh');
  expect(page.url()).not.toContain('khai');
  await page.getByText('Lọc', { exact: true }).click();
  await page.getByLabel('Trạng thái').selectOption('Chưa xong (mọi trạng thái)');
  await page.waitForURL('**trang-thai=OPEN**');
  await expectNoAxeViolations(page);

  await field.fill('không ai tên thế này');
  await expect(page.getByText('Không thấy hồ sơ nào có “không ai tên thế này”')).toBeVisible();
  await expectNoAxeViolations(page);

  const phone = await browsers.phone('mc.donghoi.tiepnhan');
  await phone.goto('/can-bo/tra-cuu-ho-so?trang-thai=OPEN');
  await expect(phone.getByRole('table', { name: 'Hồ sơ tìm thấy' })).toBeVisible();
  const width = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await expectNoAxeViolations(phone);
});
