import { expect, test } from 'vitest';
import { keptSince } from './kept-since.js';

test.each([
  ['2026-11-22T01:00:00Z', 24, '2024-11-22T01:00:00.000Z'],
  ['2026-03-31T01:00:00Z', 1, '2026-02-28T01:00:00.000Z'],
  ['2028-02-29T00:00:00Z', 12, '2027-02-28T00:00:00.000Z'],
])('%s less %i months', (now, months, since) => {
  expect(keptSince(Date.parse(now), months).toISOString()).toBe(since);
});
