import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, GIO_LINH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { OfficerDesk } from '../pages/officer-desk.js';

test('an officer narrows and orders the work list; its address keeps both, and Back lifts nothing', async ({
  browsers,
  people,
}) => {
  const { code } = await fileDossier(people, BIRTH, { agencyCode: GIO_LINH });
  const desk = new OfficerDesk(await browsers.desktop('mc.giolinh.tiepnhan2'));
  const { page } = desk;
  await desk.openInbox('unit');
  await page.getByText('Lọc và sắp xếp').click();
  await page.getByLabel('Thủ tục', { exact: true }).selectOption({ label: 'Đăng ký khai sinh' });
  await page.getByLabel('Người xử lý').selectOption({ label: 'Chưa ai nhận' });
  await page.getByLabel('Sắp xếp', { exact: true }).selectOption({ label: 'Theo tên chủ hồ sơ' });
  await expect(page).toHaveURL(/procedure=.*assignee=none.*sort=owner/);
  await expect(page.getByRole('list', { name: 'Đang lọc theo' }).getByRole('link')).toHaveCount(3);
  await expect(page.getByRole('link', { name: new RegExp(code) })).toBeVisible();
  await expectNoAxeViolations(page, { soft: true });

  await page.getByRole('link', { name: new RegExp(code) }).click();
  await desk.expectOpen(code);
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Đang lọc theo' }).getByRole('link')).toHaveCount(3);
  await page.reload();
  await page.getByRole('link', { name: /^Bỏ: Người xử lý/ }).click();
  await expect(page).not.toHaveURL(/assignee/);
  await page.getByRole('button', { name: 'Bỏ tất cả' }).click();
  await expect(page).toHaveURL(/\/can-bo\?tab=unit$/);
});

test('more than can be sifted at once is refused in words that say what to choose', async ({ browsers }) => {
  const desk = new OfficerDesk(await browsers.phone('mc.giolinh.tiepnhan2'));
  const { page } = desk;
  const problem = {
    type: 'about:blank',
    title: 'Quá nhiều việc để lọc một lần',
    status: 422,
    code: 'TOO_MUCH_TO_SIFT',
    detail: 'Hãy chọn thêm một đơn vị.',
    traceId: 't',
  };
  await page.route('**/api/v1/inbox?**', (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem }),
  );
  await page.goto('/can-bo?tab=unit&sort=owner');
  await expect(page.getByText('Hãy chọn thêm một đơn vị.')).toBeVisible();
  await expect(page.getByText('Lọc và sắp xếp (đang đặt 1)')).toBeVisible();
  await expectNoAxeViolations(page, { soft: true });
});
