import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime } from './format-date.js';

describe('formatDate', () => {
  it.each([
    ['2026-02-01', '01/02/2026'],
    // Half past midnight in Vietnam is still the day before in UTC.
    ['2026-01-31T17:30:00Z', '01/02/2026'],
    ['2026-01-31T16:59:59.999Z', '31/01/2026'],
    [Date.UTC(2026, 0, 31, 17), '01/02/2026'],
    ['2026-02-30', ''],
    ['soon', ''],
    ['2026-01-31T17:30:00', ''],
    [Number.NaN, ''],
  ])('%s is %s', (when, text) => {
    expect(formatDate(when)).toBe(text);
  });
});

describe('formatDateTime', () => {
  it('uses 24 hours', () => {
    expect(formatDateTime('2026-11-25T10:00:00Z')).toBe('25/11/2026 17:00');
    expect(formatDateTime('2026-11-25T17:05:59Z')).toBe('26/11/2026 00:05');
    expect(formatDateTime('later')).toBe('');
  });

  it('agrees with the time zone database', () => {
    const intl = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const from = Date.UTC(1990, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.UTC(2090, 0, 1) }), (instant) => {
        expect(formatDateTime(instant)).toBe(intl.format(instant).replace(', ', ' '));
        expect(formatDate(instant)).toBe(formatDateTime(instant).slice(0, 10));
      }),
    );
  });
});
