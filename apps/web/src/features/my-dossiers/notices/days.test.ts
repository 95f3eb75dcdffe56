import { expect, test } from 'vitest';
import { byDay } from './days.js';
import type { NoticeItem } from './days.js';

const notice = (id: string, createdAt: string): NoticeItem => ({
  id,
  kind: 'ACCEPTED',
  text: { vi: '', en: '' },
  dossierCode: null,
  createdAt,
  readAt: null,
});
const now = Date.parse('2026-11-23T08:00:00+07:00');

test('days begin at midnight in Viet Nam', () => {
  const days = byDay(
    [
      notice('morning', '2026-11-23T00:10:00+07:00'),
      notice('evening', '2026-11-22T23:50:00+07:00'),
      notice('noon', '2026-11-22T12:00:00+07:00'),
      notice('older', '2026-11-01T12:00:00+07:00'),
    ],
    now,
  );
  expect(days.map(({ daysAgo, items }) => [daysAgo, ...items.map(({ id }) => id)])).toEqual([
    [0, 'morning'],
    [1, 'evening', 'noon'],
    [22, 'older'],
  ]);
});

test('a device whose clock is behind does not speak of tomorrow', () => {
  expect(byDay([notice('ahead', '2026-11-24T01:00:00+07:00')], now)[0]?.daysAgo).toBe(0);
});
