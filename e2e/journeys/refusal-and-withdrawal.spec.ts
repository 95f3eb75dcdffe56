import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, BUSINESS, GIO_LINH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { MyDossier } from '../pages/my-dossier.js';
import { OfficerDesk } from '../pages/officer-desk.js';

test('the counter refuses a dossier with form 03, and the citizen reads why', async ({
  browsers,
  people,
}) => {
  const { code } = await fileDossier(people, BIRTH, { agencyCode: GIO_LINH });
  const reason = 'Trẻ đã được đăng ký khai sinh tại phường Đồng Hới ngày 02/11/2026.';
  const desk = new OfficerDesk(await browsers.desktop('mc.giolinh.tiepnhan'));
  await desk.openFromInbox(code);
  await desk.work.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
  await expect(desk.dialog).toContainText('Mẫu 03');
  await desk.dialog.getByRole('button', { name: 'Từ chối tiếp nhận', exact: true }).click();
  await expect(desk.dialog.getByRole('alert')).toContainText('Nhập lý do');
  await expectNoAxeViolations(desk.page);
  await desk.dialog.getByRole('textbox', { name: /^Lý do/ }).fill(reason);
  await desk.confirm('Từ chối tiếp nhận');

  const phone = await browsers.phone(BIRTH.citizen);
  const mine = new MyDossier(phone);
  await mine.open(code);
  await expect(phone.getByRole('heading', { name: 'Hồ sơ không được tiếp nhận' })).toBeVisible();
  await expect(phone.getByText(reason).first()).toBeVisible();
  await expectNoAxeViolations(phone);
  const slip = await mine.readPaper(code, /phiếu từ chối/);
  expect(slip.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a citizen withdraws a dossier, and the office is told', async ({ browsers, people }) => {
  const { code } = await fileDossier(people, BUSINESS);
  const phone = await browsers.phone(BUSINESS.citizen);
  const mine = new MyDossier(phone);
  await mine.open(code);
  await expectNoAxeViolations(phone);
  await mine.withdraw('Tôi chuyển nơi kinh doanh');
  await expect(phone.getByText('Bạn đã rút hồ sơ').first()).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Rút hồ sơ' })).toBeHidden();
  await expectNoAxeViolations(phone);

  const desk = new OfficerDesk(await browsers.desktop('mc.donghoi.tiepnhan'));
  await desk.open(code);
  await expect(desk.case).toContainText('Tôi chuyển nơi kinh doanh');
  await expect(desk.work.getByRole('button', { name: 'Tiếp nhận hồ sơ' })).toBeHidden();
});
