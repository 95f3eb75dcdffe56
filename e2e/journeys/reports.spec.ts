import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';

test('a leader sees a dossier the moment it is taken in, opens the list behind the figure, and the dossier behind the list', async ({
  browsers,
  people,
}) => {
  const mayor = await browsers.desktop('ub.donghoi.chutich');
  await mayor.goto('/can-bo/bao-cao');
  await expect(mayor.getByRole('heading', { level: 1, name: /^Báo cáo: .*Đồng Hới/ })).toBeVisible();
  await expectNoAxeViolations(mayor);

  const { code } = await fileDossier(people, BIRTH);
  await (await people.as('mc.donghoi.tiepnhan')).do(code, 'accept');
  await mayor.reload();
  const received = mayor.getByRole('link', { name: /^Tiếp nhận trong kỳ \d/ });
  const figure = Number(((await received.textContent()) ?? '').replace(/\D/g, ''));
  expect(figure).toBeGreaterThan(0);
  await expectNoAxeViolations(mayor);

  await received.click();
  await expect(mayor.getByRole('heading', { level: 1, name: 'Tiếp nhận trong kỳ' })).toBeVisible();
  await expect(mayor.getByRole('link', { name: code })).toBeVisible();
  const rows = mayor.getByRole('row');
  await expect(rows).toHaveCount(Math.min(figure, 50) + 1);
  await expectNoAxeViolations(mayor);
  await mayor.getByRole('link', { name: code }).click();
  await mayor.waitForURL(`**/can-bo/ho-so/${code}`);

  await mayor.goto('/can-bo/bao-cao');
  await mayor.getByLabel('Kỳ báo cáo').selectOption('Tháng trước');
  await mayor.waitForURL('**/can-bo/bao-cao?ky=lastMonth**');
  await expect(mayor.getByText(/Kỳ đã kết thúc/)).toBeVisible();

  const phone = await browsers.phone('tinh.kiemtra');
  await phone.goto('/can-bo/bao-cao');
  await expect(phone.getByRole('heading', { name: 'Số liệu theo đơn vị' })).toBeVisible();
  const width = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await expectNoAxeViolations(phone);
});
