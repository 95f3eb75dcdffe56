import { expect, test } from 'vitest';
import { vietnamDay } from './local-day.js';

test.each([
  ['2026-11-21T16:59:59Z', '2026-11-21'],
  ['2026-11-21T17:00:00Z', '2026-11-22'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
])('at %s it is %s in Vietnam', (instant, day) => {
  expect(vietnamDay(Date.parse(instant))).toBe(day);
});
