import type { Page } from '@playwright/test';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, GIO_LINH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { OfficerDesk } from '../pages/officer-desk.js';

const ROWS = 900;

/** The row of the list in the middle of the window; null where there is none, which nobody may ever see. */
const rowInSight = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const there = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return there?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? null;
  });

const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? null,
  );

/** The work list as the product gives it, its first row so often. */
async function lengthen(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/inbox\?/, async (route) => {
    const address = new URL(route.request().url());
    const from = Number(address.searchParams.get('cursor') ?? 0);
    const until = Math.min(ROWS, from + Number(address.searchParams.get('limit') ?? 30));
    address.searchParams.delete('cursor');
    const list = (await (await route.fetch({ url: address.href })).json()) as {
      items: object[];
      counts: object;
    };
    const items = Array.from({ length: until - from }, (_, index) => ({
      ...list.items[0],
      dossierCode: `H50.102-261121-${String(from + index).padStart(4, '0')}`,
    }));
    const counts = { ...list.counts, unit: ROWS };
    await route.fulfill({
      json: { ...list, counts, items, nextCursor: until < ROWS ? String(until) : null },
    });
  });
}

test('a list of hundreds of rows shows rows wherever it is scrolled to, also when the window changes its width', async ({
  browsers,
  people,
}) => {
  await fileDossier(people, BIRTH, { agencyCode: GIO_LINH });
  const desk = new OfficerDesk(await browsers.desktop('mc.giolinh.tiepnhan2'));
  const { page } = desk;
  await lengthen(page);
  await desk.openInbox('unit');
  await page.getByRole('button', { name: 'Hiện tất cả' }).click();
  await expect(page.locator(`table[aria-rowcount="${ROWS + 1}"]`)).toBeVisible();

  const narrow = { width: 360, height: 740 };
  for (const window of [page.viewportSize() ?? narrow, narrow, { width: 1366, height: 768 }]) {
    await page.setViewportSize(window);
    for (const place of [20_000, 3000, 27_000, 1500]) {
      await page.evaluate((top) => scrollTo(0, top), place);
      await expect
        .poll(() => rowInSight(page), { message: `${window.width} px, at ${place}` })
        .not.toBeNull();
    }
  }

  // No more is drawn than is near, and the keyboard goes by the place of a row.
  expect(await page.locator('tbody tr').count()).toBeLessThan(120);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('j');
  await expect.poll(() => focusedRow(page)).toBe('2');
  await page.keyboard.press('End');
  await expect.poll(() => focusedRow(page)).toBe(String(ROWS + 1));
  await page.keyboard.press('PageUp');
  await expect.poll(() => focusedRow(page)).toBe(String(ROWS + 1 - 15));
});
