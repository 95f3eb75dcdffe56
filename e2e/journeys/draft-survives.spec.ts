import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fillDraft } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, HOUSE } from '../fixtures/dossiers/samples.js';
import type { People } from '../fixtures/people/people.js';
import { sessionCookie } from '../fixtures/people/sign-in.js';
import { expect, test } from '../fixtures/test.js';
import { CitizenSite } from '../pages/citizen-site.js';
import { FillDossier } from '../pages/fill-dossier.js';

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

test('an officer whose session ends signs in on the spot and goes on', async ({ browsers, people }) => {
  const desk = await browsers.desktop();
  const token = await people.freshToken('mc.donghoi.truong');
  await desk.context().addCookies([sessionCookie(token, people.address)]);
  await desk.goto('/can-bo');
  await expect(desk.getByRole('heading', { level: 1, name: 'Hộp việc' })).toBeVisible();
  await desk.context().clearCookies({ name: 'mc_session' });
  await desk.reload();
  await expect(desk).toHaveURL(/\/can-bo\/dang-nhap\?returnTo=/);
  await desk.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('mc.donghoi.truong');
  await desk.getByRole('textbox', { name: 'Mật khẩu' }).fill('motcua-demo');
  await desk.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Hộp việc' })).toBeVisible();
});
