import { expect, test } from 'vitest';
import { isAtCounterOnly, isFree, isOnline, linesOfCase } from './procedure-lines.js';
import type { FeeLine } from './procedure-lines.js';

const line = (when: string | null) => ({ when: when === null ? null : { vi: when } });
const fee = (amount: number | null): FeeLine => ({
  when: null,
  name: { vi: 'Lệ phí', en: 'Charge' },
  kind: 'LE_PHI',
  amount,
  text: null,
});

test('a case shows its own lines and those of all cases', () => {
  const lines = [line(null), line('Thường'), line('Xác minh')];
  expect(linesOfCase(lines, 'Thường')).toEqual([line(null), line('Thường')]);
});

test('lines that are not told apart by case are all shown', () => {
  const lines = [line('Đúng hạn'), line('Quá hạn')];
  expect(linesOfCase(lines, 'Thường')).toEqual(lines);
  expect(linesOfCase(lines, undefined)).toEqual(lines);
});

test('only a known nought is free: neither "see the text" nor nothing at all is', () => {
  expect(isFree([fee(0)])).toBe(true);
  expect(isFree([fee(0), fee(null)])).toBe(false);
  expect(isFree([fee(null)])).toBe(false);
  expect(isFree([])).toBe(false);
});

test.each([
  [true, ['ONLINE', 'COUNTER'], 'online'],
  [true, ['COUNTER'], 'counter'],
  [true, ['COUNTER', 'POSTAL'], 'counter'],
  [false, ['ONLINE', 'COUNTER'], 'elsewhere'],
] as const)('fileable %s by %s is done: %s', (fileable, channels, where) => {
  const page = { fileable, channels: [...channels] };
  expect(isOnline(page)).toBe(where === 'online');
  expect(isAtCounterOnly(page)).toBe(where === 'counter');
});
