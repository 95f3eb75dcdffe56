import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier, fillDraft } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, HOUSE } from '../fixtures/dossiers/samples.js';
import type { People } from '../fixtures/people/people.js';
import { demoPassword } from '../fixtures/people/sign-in.js';
import { expect, test } from '../fixtures/test.js';
import { CitizenSite } from '../pages/citizen-site.js';
import { FillDossier } from '../pages/fill-dossier.js';
import { OfficerDesk } from '../pages/officer-desk.js';

const NAME = 'Họ, chữ đệm, tên của trẻ';

/** A draft with all the sample's answers, on the page that asks for the child's name. */
async function openChildPage(people: People, page: Page): Promise<{ form: FillDossier; id: string }> {
  const { draft } = await fillDraft(people, BIRTH);
  await page.goto(`/nop/${draft.id}/child`);
  await expect(page.getByRole('textbox', { name: NAME })).toHaveValue('Nguyễn Minh Khang');
  return { form: new FillDossier(page), id: draft.id };
}

test('what was typed is there after a reload and on another device', async ({ browsers, people }) => {
  const phone = await browsers.phone(BIRTH.citizen);
  const { form, id } = await openChildPage(people, phone);
  await phone.getByRole('textbox', { name: NAME }).fill('Nguyễn Minh Sáng');
  await phone.reload();
  await expect(phone.getByRole('textbox', { name: NAME })).toHaveValue('Nguyễn Minh Sáng');
  await form.untilSaved();

  const tablet = await browsers.desktop(BIRTH.citizen);
  await tablet.goto(`/nop/${id}/child`);
  await expect(tablet.getByRole('textbox', { name: NAME })).toHaveValue('Nguyễn Minh Sáng');
  await tablet.getByRole('textbox', { name: NAME }).fill('Nguyễn Minh Tối');
  await new FillDossier(tablet).untilSaved();

  await test.step('the first device takes over what the second changed, and loses nothing of its own', async () => {
    await phone.getByRole('radio', { name: 'Nữ' }).check();
    await expect(phone.getByText('Hồ sơ vừa được sửa ở thẻ hoặc thiết bị khác')).toBeVisible();
    await expect(phone.getByRole('textbox', { name: NAME })).toHaveValue('Nguyễn Minh Tối');
    await expect(phone.getByRole('radio', { name: 'Nữ' })).toBeChecked();
    await expectNoAxeViolations(phone);
  });
});

test('a draft is found again in "my dossiers" and goes on where it was left', async ({
  browsers,
  people,
}) => {
  const cuong = await people.as(HOUSE.citizen);
  const { draft, saved } = await fillDraft(people, HOUSE, { citizen: cuong, documents: [] });
  await cuong.ask('PATCH', `/drafts/${draft.id}`, { data: { pageKey: 'floors' }, version: saved.version });
  const phone = await browsers.phone(HOUSE.citizen);
  await phone.goto('/ho-so');
  await phone.locator(`a[href^="/nop/${draft.id}"]`).click();
  await new CitizenSite(phone).expectHeading('Cao bao nhiêu, mấy tầng?');
});

test('without a network the typing goes on, and is saved when it returns', async ({ browsers, people }) => {
  const phone = await browsers.phone(BIRTH.citizen);
  const { form, id } = await openChildPage(people, phone);
  await phone.context().setOffline(true);
  await phone.getByRole('textbox', { name: NAME }).fill('Nguyễn Minh Mạng');
  await expect(phone.getByText(/Mất kết nối mạng/)).toBeVisible();
  await expect(phone.getByText(/được giữ trên máy này, có mạng sẽ tự lưu/)).toBeVisible();
  await form.next();
  await phone.context().setOffline(false);
  await form.untilSaved();
  const an = await people.as(BIRTH.citizen);
  const kept = await an.ask<{ answers: Record<string, unknown> }>('GET', `/drafts/${id}`);
  expect(kept.answers['childName']).toBe('Nguyễn Minh Mạng');
});

test('a session that ends in the middle of a page loses nothing', async ({ browsers, people }) => {
  const phone = await browsers.phone(BIRTH.citizen);
  const { form } = await openChildPage(people, phone);
  await phone.context().clearCookies({ name: 'mc_session' });
  await phone.getByRole('textbox', { name: NAME }).fill('Nguyễn Minh Hết');
  await expect(phone.getByText(/phiên đăng nhập đã hết/i).first()).toBeVisible();
  await expectNoAxeViolations(phone);
  await phone.getByRole('link', { name: 'Đăng nhập lại', exact: true }).click();
  await new CitizenSite(phone).signInAtVneid('Nguyễn Văn An');
  await expect(phone.getByRole('textbox', { name: NAME })).toHaveValue('Nguyễn Minh Hết');
  await form.untilSaved();
});

test('an officer whose session ends in a dossier signs in on the spot, and the act goes through', async ({
  browsers,
  people,
}) => {
  const { code } = await fileDossier(people, BIRTH);
  const desk = new OfficerDesk(await browsers.desktop('mc.donghoi.tiepnhan2'));
  const { page } = desk;
  await desk.open(code);
  await desk.work.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  await page.context().clearCookies({ name: 'mc_session' });
  await desk.dialog.getByRole('button', { name: 'Tiếp nhận hồ sơ', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
  await expectNoAxeViolations(page);
  await again.getByRole('textbox', { name: 'Mật khẩu' }).fill(await demoPassword(await people.anonymous()));
  await again.getByRole('button', { name: 'Đăng nhập và gửi tiếp' }).click();
  await expect(desk.work.getByText('Đã xong: Tiếp nhận hồ sơ')).toBeVisible();
});

test('whoever comes to an officer page without a session signs in first, and is back where they wanted to be', async ({
  browsers,
}) => {
  const page = await browsers.desktop();
  await page.goto('/can-bo?tab=unit');
  await expect(page).toHaveURL(/\/can-bo\/dang-nhap\?returnTo=/);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('mc.donghoi.truong');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'không đúng' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Lê Quang Huy/ }).click();
  await expect(page).toHaveURL(/\/can-bo\?tab=unit/);
});
