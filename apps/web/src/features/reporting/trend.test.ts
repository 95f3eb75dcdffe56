import { expect, test } from 'vitest';
import { trendOf } from './trend.js';

const days = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    day: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    received: 2,
    solved: 1,
    solvedLate: at % 2,
  }));

test('a month or two are shown day by day', () => {
  const { byMonth, spans } = trendOf(days(62));
  expect(byMonth).toBe(false);
  expect(spans).toHaveLength(62);
  expect(spans[0]).toEqual({ key: '2026-01-01', name: '01/01/2026', received: 2, solved: 1, solvedLate: 0 });
});

test('more than that month by month, and nothing is lost', () => {
  const { byMonth, spans } = trendOf(days(100));
  expect(byMonth).toBe(true);
  expect(spans.map(({ name, received }) => [name, received])).toEqual([
    ['01/2026', 62],
    ['02/2026', 56],
    ['03/2026', 62],
    ['04/2026', 20],
  ]);
  expect(spans.reduce((all, { solvedLate }) => all + solvedLate, 0)).toBe(50);
});
