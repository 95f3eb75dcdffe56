import { expectNoAxeViolations } from '../fixtures/axe.js';
import { expect, test } from '../fixtures/test.js';
import { AdminDesk } from '../pages/admin-desk.js';

test('an administrator creates an officer, gives a post, finds both in the log, and disables the account', async ({
  browsers,
}) => {
  const admin = new AdminDesk(await browsers.desktop('qt.donghoi'));
  const { page } = admin;
  const username = `vp.donghoi.moi${Date.now()}`;

  await page.goto('/can-bo');
  await page.waitForURL('**/can-bo/quan-tri/tai-khoan');
  await expectNoAxeViolations(page);
  const password = await admin.createOfficer({
    name: 'Đỗ Thị Ánh Nguyệt',
    username,
    unit: /^Văn phòng .* phường Đồng Hới/,
    role: 'Chuyên viên thụ lý',
  });

  const officer = await browsers.desktop();
  await officer.goto('/can-bo/dang-nhap');
  await officer.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await officer.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await officer.keyboard.press('Enter');
  // A password of their own comes first; until then nothing else opens.
  await officer.waitForURL('**/can-bo/bao-mat**');

  await admin.givePost(/^Trung tâm .* phường Đồng Hới/, 'Cán bộ trả kết quả');
  await expect(page.getByText('Đã giao chức vụ.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Cán bộ trả kết quả/ })).toContainText('Đang giữ');
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Nhật ký của tài khoản này' }).click();
  await expect(page.getByRole('row', { name: /Tạo tài khoản/ })).toContainText('Quyết định số 12/QĐ-UBND');
  await expect(page.getByRole('row', { name: /Giao chức vụ.*Cán bộ trả kết quả/ })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(password);
  await expectNoAxeViolations(page);

  await page.goBack();
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(admin.dialog).toContainText('phiên đang mở kết thúc ngay');
  await admin.confirm('Khóa tài khoản');
  await expect(page.getByText('Đã khóa tài khoản.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở khóa tài khoản' })).toBeVisible();
});
