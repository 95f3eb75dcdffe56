import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier, fillDraft } from '../fixtures/dossiers/file-dossier.js';
import { BUSINESS, sampleOf } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { FillDossier } from '../pages/fill-dossier.js';

test('a citizen reads and fills in everything in English', async ({ browsers, people }) => {
  const sample = await sampleOf(BUSINESS);
  const { draft } = await fillDraft(people, BUSINESS, { documents: [] });
  const phone = await browsers.phone(BUSINESS.citizen);
  await phone.goto('/');
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'What do you need to do?' })).toBeVisible();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'en');
  await expect(phone).toHaveTitle(/Home/);
  await expectNoAxeViolations(phone);

  await phone.goto(`/nop/${draft.id}/owner`);
  const form = new FillDossier(phone, 'en');
  await form.answerPage(draft, sample.answers, 'owner');
  await form.next();
  await expect(phone.getByText(/^Saved \d/)).toBeVisible();
  await expectNoAxeViolations(phone);

  await test.step('and what the server says as well', async () => {
    await phone.goto(`/nop/${draft.id}/founders`);
    await phone.getByRole('radio', { name: 'Members of a family' }).check();
    await phone.getByRole('button', { name: /^Remove.*Member 1/ }).click();
    await phone.getByRole('button', { name: 'Continue' }).click();
    await expect(phone.getByRole('alert').filter({ hasText: 'There is something to correct' })).toBeFocused();
  });
});

test('an officer works in English', async ({ browsers, people }) => {
  const { code } = await fileDossier(people, BUSINESS);
  const desk = await browsers.desktop('mc.donghoi.tiepnhan');
  await desk.goto(`/can-bo/ho-so/${code}`);
  await desk.getByRole('button', { name: 'English' }).click();
  await expect(desk.getByRole('button', { name: 'Accept the dossier' })).toBeVisible();
  await expectNoAxeViolations(desk);
});
