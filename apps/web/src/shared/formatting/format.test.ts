import { expect, test } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatDay,
  formatFileSize,
  formatMoney,
  formatRelative,
} from './format.js';

test('instants are shown as the day and hour of Viet Nam', () => {
  expect(formatDate('2026-11-21T17:30:00Z')).toBe('22/11/2026');
  expect(formatDateTime('2026-11-21T09:05:00Z')).toBe('16:05 21/11/2026');
  expect(formatDateTime('2026-11-21T17:00:00Z')).toBe('00:00 22/11/2026');
  expect(formatDay('2026-11-21')).toBe('21/11/2026');
});

test('money and counts are grouped by dots', () => {
  expect(formatMoney(0)).toBe('0 đ');
  expect(formatMoney(1_000_000)).toBe('1.000.000 đ');
  expect(formatCount(5670)).toBe('5.670');
});

test.each([
  [-30_000, 'bây giờ'],
  [-5 * 60_000, '5 phút trước'],
  [-3 * 3_600_000, '3 giờ trước'],
  [2 * 86_400_000, 'ngày kia'],
  [10 * 86_400_000, 'sau 10 ngày nữa'],
])('%d ms away is "%s"', (away, words) => {
  const now = Date.UTC(2026, 10, 21);
  expect(formatRelative(now + away, now, 'vi')).toBe(words);
});

test('what is long past is shown as a date', () => {
  const now = Date.UTC(2026, 10, 21);
  expect(formatRelative('2025-01-02T03:00:00Z', now, 'en')).toBe('02/01/2025');
});

test('file sizes', () => {
  expect(formatFileSize(10)).toBe('1 kB');
  expect(formatFileSize(820_400)).toBe('820 kB');
  expect(formatFileSize(4_230_000)).toBe('4,2 MB');
});
