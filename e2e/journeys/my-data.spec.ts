import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, GIO_LINH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { OfficerDesk } from '../pages/officer-desk.js';

test('an officer asks for the numbers in full, and the citizen sees who, when and why', async ({
  browsers,
  people,
}) => {
  const { code } = await fileDossier(people, BIRTH, { agencyCode: GIO_LINH });
  const desk = new OfficerDesk(await browsers.desktop('mc.giolinh.tiepnhan'));
  await desk.open(code);
  expect(await desk.page.title()).not.toContain('Nguyễn');
  const owner = desk.page.getByRole('region', { name: 'Chủ hồ sơ' });
  await expect(owner).toContainText('********');
  const copied = await owner.innerText();
  expect(copied).not.toMatch(/099\d{9}/);

  await owner.getByRole('button', { name: /Hiện đầy đủ: Số định danh/ }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Xem đầy đủ các số' });
  await dialog.getByRole('button', { name: 'Hiện các số' }).click();
  await expect(dialog).toContainText('Chọn một mục đích');
  await expectNoAxeViolations(desk.page);
  await dialog.getByRole('radio', { name: 'Liên hệ với người nộp' }).check();
  await dialog.getByRole('textbox', { name: /Ghi rõ thêm/ }).fill('Gọi báo lịch hẹn');
  await dialog.getByRole('button', { name: 'Hiện các số' }).click();
  await expect(owner).toContainText(/099\d{9}/);
  await expect(owner).toContainText('người nộp đọc được');
  await expect(dialog).toBeHidden();

  // For this view of the page only.
  await desk.page.reload();
  await expect(owner).toContainText('********');

  const phone = await browsers.phone(BIRTH.citizen);
  await phone.goto(`/ho-so/${code}`);
  await phone.getByRole('link', { name: 'Ai đã xem hồ sơ này' }).click();
  await expect(phone.getByRole('heading', { name: `Ai đã xem hồ sơ ${code}` })).toBeVisible();
  const looks = phone.getByRole('region', { name: `Ai đã xem hồ sơ ${code}` }).getByRole('listitem');
  const shown = looks.filter({ hasText: 'Xem đầy đủ số định danh' });
  await expect(shown).toContainText('liên hệ với bạn');
  await expect(shown).toContainText('Gọi báo lịch hẹn');
  await expect(shown).toContainText('Trung tâm Phục vụ hành chính công xã Gio Linh');
  await expect(looks.filter({ hasText: 'Mở hồ sơ' })).toContainText('giải quyết hồ sơ');
  await expectNoAxeViolations(phone);
  for (const address of [desk.page.url(), phone.url()])
    expect(decodeURI(address)).not.toMatch(/0\d{9,}|Nguyễn/);
});

test('a citizen asks for a correction, the counter passes it on, the citizen reads the answer', async ({
  browsers,
}) => {
  const phone = await browsers.phone('dan.cuong');
  await phone.goto('/tai-khoan/du-lieu/de-nghi');
  const why = `Đã đổi số điện thoại ngày ${Date.now()}`;
  await phone.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(phone.getByText('Điền mục này').first()).toBeVisible();
  await phone.getByLabel('Về dữ liệu nào?').selectOption({ label: 'Điện thoại' });
  await phone.getByLabel('Thế nào mới đúng?').fill('0950000093');
  await phone.getByLabel(/^Vì sao/).fill(why);
  await phone.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(phone.getByText('Đã gửi đề nghị.')).toBeVisible();
  const mine = phone.getByRole('region', { name: 'Đề nghị đã gửi' }).getByRole('listitem').first();
  await expect(mine).toContainText('Đang chờ trả lời');
  await expectNoAxeViolations(phone);

  // Nobody heads a counter in his ward: the province's answers.
  const head = await browsers.desktop('tinh.giamdoc');
  await head.goto('/can-bo/de-nghi-du-lieu');
  await head
    .getByRole('link', { name: /Lê Văn Cường/ })
    .last()
    .click();
  await expect(head.getByText('VNeID xác thực')).toBeVisible();
  await head.getByRole('radio', { name: /VNeID/ }).check();
  await head.getByLabel('Trả lời cho người dân').fill('Xin đổi số trên VNeID rồi đăng nhập lại.');
  await expectNoAxeViolations(head);
  await head.getByRole('button', { name: 'Trả lời' }).click();
  await expect(head.getByText(/trả lời lúc/)).toBeVisible();

  await phone.reload();
  await expect(phone.getByText('Xin đổi số trên VNeID rồi đăng nhập lại.').first()).toBeVisible();
});

test('a citizen gathers everything and reads it', async ({ browsers }) => {
  const desktop = await browsers.desktop('dan.binh');
  await desktop.goto('/tai-khoan/du-lieu');
  await desktop.getByRole('button', { name: 'Gom dữ liệu của tôi' }).click();
  const fetched = desktop.waitForEvent('download', { timeout: 30_000 });
  await desktop.getByRole('button', { name: 'Tải bản để đọc, in' }).first().click({ timeout: 30_000 });
  expect((await fetched).suggestedFilename()).toBe('du-lieu-cua-toi.html');
});
