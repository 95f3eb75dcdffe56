import { expect, test } from 'vitest';
import { median, medians, percentile, rounded, summary } from './statistics.mjs';

test('a percentile is a value that was measured, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 95, 99, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBe(0);
});

test('the median of an even number lies between the middle two, whatever their order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(median([])).toBeNaN();
});

test('three digits are kept, and no more', () => {
  expect([1234.5, 123.45, 12.345, 0.12345, 0].map(rounded)).toEqual([1235, 123, 12.3, 0.123, 0]);
  expect(rounded(NaN)).toBeNull();
});

test('a stretch of requests is told by rate and times', () => {
  const told = summary([4, 1, 3, 2], 2);
  expect(told).toEqual({ requests: 4, perSecond: 2, p50: 2, p95: 4, p99: 4, worst: 4 });
});

test('rounds become one by the median of each figure; words are left out', () => {
  expect(medians([{ a: 1, b: 5, word: 'x' }, { a: 3, b: 4 }, { a: 2 }])).toEqual({ a: 2, b: 4.5 });
});
