import type { Locator, Page } from '@playwright/test';
import { fileDossier, fillDraft } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, BUSINESS, GIO_LINH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { CitizenSite } from '../pages/citizen-site.js';
import { OfficerDesk } from '../pages/officer-desk.js';

/** Presses Tab until this has the focus; a person would not go on for ever either. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target.toString()}`);
}

test('a citizen finds, begins and fills in a page with the keyboard alone', async ({ browsers, people }) => {
  const { draft } = await fillDraft(people, BUSINESS, { documents: [] });
  const page = await browsers.desktop(BUSINESS.citizen);
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('searchbox', { name: 'Tìm thủ tục' }));
  await page.keyboard.type('mo quan ca phe');
  await page.keyboard.press('Enter');
  await new CitizenSite(page).expectHeading('Tìm thủ tục');
  await tabTo(page, page.getByRole('link', { name: /1\.001612/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.goto(`/nop/${draft.id}/trade`);
  await tabTo(page, page.getByRole('textbox', { name: 'Ngành, nghề chính' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Bán bánh mì');
  await tabTo(page, page.getByRole('radio', { name: 'Không' }));
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Có', exact: true })).toBeChecked();
  await expect(page.getByText(/Bạn được đăng ký, nhưng chỉ được kinh doanh/)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Tiếp tục' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vốn và lao động bao nhiêu?' })).toBeFocused();
});

test('an officer goes through the inbox and a dossier by keys', async ({ browsers, people }) => {
  await fileDossier(people, BIRTH, { agencyCode: GIO_LINH });
  await fileDossier(people, BIRTH, { agencyCode: GIO_LINH });
  const desk = new OfficerDesk(await browsers.desktop('mc.giolinh.tiepnhan2'));
  const { page } = desk;
  await desk.openInbox('new');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(2)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = rows.nth(2).getByRole('link');
  await expect(second).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();
  const code = /H50[\d.]*-\d{6}-\d{4}/.exec(await rows.nth(1).innerText())?.[0] ?? '';
  await page.keyboard.press('Enter');
  await desk.expectOpen(code);

  await page.keyboard.press('c');
  await expect(desk.work.getByText('Bạn đang xử lý')).toBeVisible();
  await page.keyboard.press('n');
  const note = `Đã gọi điện hỏi thêm lúc ${new Date().toISOString()}`;
  await page.keyboard.type(note);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(desk.case.getByText(note)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.case.getByRole('button', { name: 'Ghi chú nội bộ' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toBeHidden();
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { level: 1, name: 'Hộp việc' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
