import { parseArgs } from 'node:util';
import { keyTimes, slowPage, watchKeys } from './interaction/browser.mjs';
import { inboxOf, officer } from './interaction/long-inbox.mjs';
import { serveSite } from './interaction/site.mjs';
import { line, table } from './print/report.mjs';

/**
 * Moving in a work list of very many rows, with the processor slowed: from the key to the next picture. The site is the
 * one that is built; only the API is a stand-in, so that nothing but the browser is measured.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    slower: { type: 'string', default: '6' },
    pictures: { type: 'string' },
  },
});
const rows = Number(values.rows);
const slower = Number(values.slower);
const GOAL_MS = 100;
const LOADED_MS = 10 * 60_000;

const site = await serveSite((method, path, query) => {
  if (path === '/session') return officer;
  if (path === '/inbox') return inboxOf(rows, query);
  if (path === '/inbox/choices') return { units: [], procedures: [], steps: [], officers: [] };
  return { items: [] };
});
const { page, devtools, close } = await slowPage(1, { width: 1366, height: 768 });
await watchKeys(page);
const begun = Date.now();
await page.goto(`${site.address}/can-bo?tab=unit`);
await page.getByRole('button', { name: 'Hiện tất cả' }).click();
await page.locator(`table[aria-rowcount="${rows + 1}"]`).waitFor({ timeout: LOADED_MS });
const loaded = Date.now() - begun;
await page.waitForTimeout(1500);
await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });

const place = () =>
  page.evaluate(() =>
    Number(document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? 0),
  );
/** What is pressed, how often, and the row of the list (its head is row 1) that must have the focus afterwards. */
const moves = [
  ['j', 60, 61],
  ['k', 30, 31],
  ['ArrowDown', 60, 91],
  ['PageDown', 40, 691],
  ['PageUp', 10, 541],
  ['End', 1, rows + 1],
  ['k', 40, rows - 39],
  ['Home', 1, 2],
  ['j', 40, 42],
  ['End', 1, rows + 1],
  ['PageUp', 20, rows - 299],
];
await page.evaluate(() => {
  globalThis.told = 0;
  seen.length = 0;
  long.length = 0;
});
let pressed = 0;
const lost = [];
const slowest = {};
for (const [key, times, row] of moves) {
  for (let turn = 0; turn < times; turn += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
    pressed += 1;
  }
  await page.waitForTimeout(300);
  slowest[key] = Math.max(slowest[key] ?? 16, ...(await page.evaluate(() => seen.slice(globalThis.told))));
  await page.evaluate(() => (globalThis.told = seen.length));
  const at = await place();
  if (at !== row) lost.push(`${key} × ${times}: row ${at}, not ${row}`);
}
await page.waitForTimeout(1000);
const { seen, long, drawn } = await page.evaluate(() => ({
  seen,
  long,
  drawn: document.querySelectorAll('tbody tr[aria-rowindex]').length,
}));
if (values.pictures) await page.screenshot({ path: values.pictures });
await close();
site.close();

const result = {
  bench: 'interaction-inbox',
  rows,
  slower,
  keys: pressed,
  ...keyTimes(pressed, seen),
  slowest,
  longTasks: long.length,
  longestTask: Math.round(Math.max(0, ...long)),
  drawnRows: drawn,
  loadedMs: loaded,
  lost,
  goal: GOAL_MS,
};
table(`Moving in a list of ${rows.toLocaleString('en')} rows, processor ${slower} times slower`, [
  ['keys pressed', result.keys],
  ['key to next picture, p50 ms', result.p50],
  ['key to next picture, p98 ms', result.p98],
  ['slowest, ms', result.max],
  ...Object.entries(slowest).map(([key, ms]) => [`  slowest ${key}`, ms]),
  ['tasks above 50 ms', result.longTasks],
  ['longest task, ms', result.longestTask],
  ['rows drawn at the end', drawn],
  ['all rows loaded, not slowed, ms', loaded],
  ['focus astray', lost.join('; ') || 'never'],
  ['goal, p98 ms', GOAL_MS],
]);
line(result);
process.exitCode = lost.length > 0 ? 1 : 0;
