import { expect, test } from 'vitest';
import { nextLookIn } from './next-look.js';

const now = Date.parse('2026-11-23T03:00:00Z');
const paper = (ready: boolean, issuedAt: string) => ({ ready, issuedAt });

test('every minute, when nothing is being made', () => {
  expect(nextLookIn([], now)).toBe(60_000);
  expect(nextLookIn([paper(true, '2026-11-23T02:59:59Z')], now)).toBe(60_000);
});

test('every few seconds for a paper just issued, no longer so for one that does not come', () => {
  expect(nextLookIn([paper(false, '2026-11-23T02:59:30Z')], now)).toBe(3_000);
  expect(nextLookIn([paper(false, '2026-11-23T02:50:00Z')], now)).toBe(60_000);
});
