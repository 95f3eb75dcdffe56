import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, HOUSE } from '../fixtures/dossiers/samples.js';
import { walk } from '../fixtures/dossiers/walk.js';
import { type SiteMap, type SitePage, siteMap } from '../fixtures/site-map.js';
import { expect, test } from '../fixtures/test.js';
import { OfficerDesk } from '../pages/officer-desk.js';

/** `MOTCUA_SCREENS` names another directory for the pictures. */
const FOLDER = resolve(process.env['MOTCUA_SCREENS'] ?? join(import.meta.dirname, '..', 'screenshots'));
const DARK = new Set([
  'home',
  'procedure-birth',
  'fill-person',
  'dossier-supplement',
  'inbox-unit',
  'review-intake',
]);

let site: SiteMap;

test.beforeAll(async ({ people }) => {
  await mkdir(FOLDER, { recursive: true });
  site = await siteMap(people);
});

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** A window made as tall as its page: Playwright's own full-page pictures lose the touch screen, and with it the camera button. */
async function keep(page: Page, name: string, whole = true): Promise<void> {
  const screen = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole && screen) await page.setViewportSize({ ...screen, height: Math.max(height, screen.height) });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  if (whole && screen) await page.setViewportSize(screen);
}

for (const [width, device] of [
  [360, 'phone'],
  [1366, 'desktop'],
] as const) {
  test(`every page at ${width}`, async ({ browsers }) => {
    const windows = new Map<string, Page>();
    const picture = async (place: SitePage, colorScheme: 'light' | 'dark') => {
      const who = `${place.as} ${colorScheme}`;
      const page = windows.get(who) ?? (await browsers[device](place.as, { colorScheme }));
      windows.set(who, page);
      await page.goto(place.path);
      await settle(page);
      await keep(page, `${place.name}-${width}${colorScheme === 'dark' ? '-dark' : ''}`);
    };
    for (const place of [...site.citizen, ...site.officer]) {
      await picture(place, 'light');
      if (DARK.has(place.name)) await picture(place, 'dark');
    }
  });
}

test('what opens on a press, and what is said of faults', async ({ browsers, people }) => {
  const phone = await browsers.phone(BIRTH.citizen);
  const draft = site.citizen.find(({ name }) => name === 'fill-group')?.path ?? '';
  await phone.goto(draft.replace('founders', 'trade'));
  await settle(phone);
  await phone.getByRole('textbox', { name: 'Ngành, nghề chính' }).fill('');
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await keep(phone, 'fill-errors-360');
  await phone.context().setOffline(true);
  await phone.getByRole('textbox', { name: 'Ngành, nghề chính' }).fill('Bán bánh mì');
  await expect(phone.getByText(/Mất kết nối mạng/)).toBeVisible();
  await keep(phone, 'fill-offline-360');

  const visitor = await browsers.phone();
  await visitor.goto('/');
  await settle(visitor);
  await visitor.getByRole('button', { name: 'English' }).click();
  await keep(visitor, 'home-english-360');
  await visitor.goto('/thu-tuc/1.001612');
  await settle(visitor);
  await keep(visitor, 'procedure-english-360');

  const { code } = await fileDossier(people, BIRTH);
  const desk = new OfficerDesk(await browsers.desktop('mc.donghoi.tiepnhan'));
  await desk.open(code);
  for (const [name, label] of [
    ['dialog-accept', 'Tiếp nhận hồ sơ'],
    ['dialog-supplement', 'Yêu cầu bổ sung'],
    ['dialog-refuse', 'Từ chối tiếp nhận'],
  ] as const) {
    await desk.work.getByRole('button', { name: label }).click();
    await expect(desk.dialog).toBeVisible();
    if (name === 'dialog-supplement') await desk.askFor('Giấy chứng sinh', 'Ảnh mờ, chụp lại đủ bốn góc');
    if (name === 'dialog-refuse') {
      await desk.dialog.getByRole('button', { name: label, exact: true }).click();
    }
    await keep(desk.page, `${name}-1366`, false);
    await desk.page.keyboard.press('Escape');
  }
  await desk.page.keyboard.press('?');
  await keep(desk.page, 'dialog-keys-1366', false);
  await desk.page.keyboard.press('Escape');
  await desk.perform(code, 'accept');
  await keep(desk.page, 'review-just-done-1366', false);

  const house = await fileDossier(people, HOUSE);
  await walk(people, house.code, HOUSE, { until: 'assign' });
  const head = new OfficerDesk(await browsers.desktop('kt.donghoi.truong'));
  await head.open(house.code);
  await head.work.getByRole('button', { name: 'Phân công và lấy ý kiến Sở Xây dựng' }).click();
  await expect(head.dialog).toBeVisible();
  await keep(head.page, 'dialog-assign-1366', false);
});
