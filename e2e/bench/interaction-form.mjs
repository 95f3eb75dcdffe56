import { parseArgs } from 'node:util';
import { keyTimes, slowPage, watchKeys } from './interaction/browser.mjs';
import { draftOf, largeForm, session } from './interaction/large-form.mjs';
import { serveSite } from './interaction/site.mjs';
import { line, table } from './print/report.mjs';

/**
 * Typing in a form of very many fields, with the processor slowed: from the key to the next picture. The site is the one
 * that is built, with its own form engine; only the API is a stand-in, so that nothing but the browser is measured.
 */
const { values } = parseArgs({
  options: { fields: { type: 'string', default: '300' }, slower: { type: 'string', default: '6' } },
});
const fields = Number(values.fields);
const slower = Number(values.slower);
const DRAFT = '019ab000-0000-7000-8000-000000000001';
const GOAL_MS = 100;

const draft = draftOf(DRAFT, largeForm(fields));
let version = 1;
const site = await serveSite((method, path) => {
  if (path === '/session') return session;
  if (path !== `/drafts/${DRAFT}`) return { items: [] };
  if (method === 'GET') return draft;
  return { id: DRAFT, version: ++version, savedAt: new Date().toISOString() };
});
const { page, close } = await slowPage(slower);
await watchKeys(page);
await page.goto(`${site.address}/nop/${DRAFT}/all`);
await page.locator('#f-name1').waitFor();
await page.waitForTimeout(2000);

/** What is typed where: plain text, numbers that others hang on, in the first, middle and last block. */
const blocks = [1, Math.ceil(fields / 20), Math.floor(fields / 10)];
const typed = blocks.flatMap((number) => [
  [`#f-name${number}`, 'Nguyen Van Binh'],
  [`#f-floors${number}`, '345'],
  [`#f-area${number}`, '612,5'],
  [`#f-price${number}`, '1250000'],
  [`#f-since${number}`, '05/09/1990'],
  [`#f-phone${number}`, '0912345678'],
  [`#f-reason${number}`, 'Xay them mot tang'],
]);
let pressed = 0;
await page.evaluate(() => {
  seen.length = 0;
  long.length = 0;
});
for (const [selector, words] of typed) {
  await page.locator(selector).focus();
  for (const letter of words) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(120);
    pressed += 1;
  }
}
await page.waitForTimeout(1000);
const { seen, long } = await page.evaluate(() => ({ seen, long }));
await close();
site.close();

const result = {
  bench: 'interaction-form',
  fields,
  slower,
  keys: pressed,
  ...keyTimes(pressed, seen),
  longTasks: long.length,
  longestTask: Math.round(Math.max(0, ...long)),
  goal: GOAL_MS,
};
table(`Typing in a form of ${fields} fields, processor ${slower} times slower`, [
  ['keys pressed', result.keys],
  ['key to next picture, p50 ms', result.p50],
  ['key to next picture, p98 ms', result.p98],
  ['slowest, ms', result.max],
  ['tasks above 50 ms', result.longTasks],
  ['longest task, ms', result.longestTask],
  ['goal, p98 ms', GOAL_MS],
]);
line(result);
