import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/axe.js';
import type { Browsers } from '../fixtures/browsers.js';
import { type SiteMap, type SitePage, siteMap } from '../fixtures/site-map.js';
import { expect, test } from '../fixtures/test.js';

let site: SiteMap;

test.beforeAll(async ({ people }) => {
  site = await siteMap(people);
});

/** Each person keeps one window, as in life; a new one for each page would take half the time. */
async function visit(
  pages: readonly SitePage[],
  open: Browsers['phone'],
  look: (page: Page, place: SitePage) => Promise<void>,
): Promise<void> {
  const windows = new Map<string, Page>();
  for (const place of pages) {
    const who = place.as ?? '';
    const page = windows.get(who) ?? (await open(place.as));
    windows.set(who, page);
    await page.goto(place.path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.mc-skeleton')).toHaveCount(0);
    await look(page, place);
  }
}

/** The theme changes colours and nothing else. */
async function accessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page, { soft: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page, { soft: true, rules: ['color-contrast', 'link-in-text-block'] });
}

async function fitsAcross(page: Page, width: number): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const tooWide = () =>
    page.evaluate((limit) => Math.max(0, (document.scrollingElement?.scrollWidth ?? 0) - limit), width);
  await expect.soft.poll(tooWide, { message: `${page.url()} at ${width} px`, timeout: 2000 }).toBe(0);
  if (before) await page.setViewportSize(before);
}

/** Two addresses with one title could not be told apart in a list of tabs. */
function titlesApart(): (page: Page, place: SitePage) => Promise<void> {
  const places = new Map<string, string>();
  return async (page, { name, path }) => {
    const title = await page.title();
    const [where = ''] = path.split('?');
    expect.soft(places.get(title) ?? where, `the title "${title}" of ${name} is its own`).toBe(where);
    places.set(title, where);
  };
}

test('every page of citizens is accessible in light and dark, fits 320 px and has a title of its own', async ({
  browsers,
}) => {
  test.setTimeout(180_000);
  const titled = titlesApart();
  await visit(site.citizen, browsers.phone.bind(browsers), async (page, place) => {
    await accessibleInBothThemes(page);
    await fitsAcross(page, 320);
    await titled(page, place);
  });
});

test('every page of officers is accessible in light and dark, never scrolls sideways and has a title of its own', async ({
  browsers,
}) => {
  test.setTimeout(180_000);
  const titled = titlesApart();
  await visit(site.officer, browsers.desktop.bind(browsers), async (page, place) => {
    await accessibleInBothThemes(page);
    await fitsAcross(page, 1366);
    await fitsAcross(page, 320);
    await titled(page, place);
  });
});

test('the largest text size fits the smallest screen', async ({ browsers }) => {
  const page = await browsers.phone();
  for (const path of ['/', '/thu-tuc/1.001193', '/tra-cuu']) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Cỡ chữ rất lớn' }).click();
    await fitsAcross(page, 320);
  }
});

test('on every change of page the title changes, and the focus goes to the new heading', async ({
  browsers,
}) => {
  const page = await browsers.phone();
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  await page.goto('/');
  await expect(heading('Bạn cần làm thủ tục gì?')).toBeVisible();
  const home = await page.title();
  await page.getByRole('link', { name: /Tra cứu hồ sơ đã nộp/ }).click();
  await expect(heading(/Tra cứu/)).toBeFocused();
  const lookUp = await page.title();
  await page
    .getByRole('link', { name: /Một Cửa/ })
    .first()
    .click();
  await expect(heading('Bạn cần làm thủ tục gì?')).toBeFocused();
  expect(await page.title()).toBe(home);
  await page.goto('/thu-tuc/1.001193');
  await page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }).click();
  await expect(heading('Trước khi bắt đầu')).toBeFocused();
  expect(new Set([home, lookUp, await page.title()]).size).toBe(3);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Làm giấy khai sinh cho con' })).toBeVisible();
});
