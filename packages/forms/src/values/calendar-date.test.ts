import { describe, expect, it } from 'vitest';
import { addDays, formatDate, isDateBound, isIsoDate, parseDate, resolveDateBound } from './calendar-date.js';

describe('parseDate', () => {
  it.each([
    ['5/9/1990', '1990-09-05'],
    ['05/09/1990', '1990-09-05'],
    ['05-09-1990', '1990-09-05'],
    ['5.9.1990', '1990-09-05'],
    ['05091990', '1990-09-05'],
    ['1990-09-05', '1990-09-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each([
    ['29/02/2023', 'no leap year'],
    ['29/02/1900', 'a century is no leap year'],
    ['31/02/2024', 'never moved to March'],
    ['31/04/2024', 'April has 30 days'],
    ['09/15/1990', 'month first is not read'],
    ['5/9/90', 'which century?'],
    ['05/09/0990', 'a typing mistake'],
    ['2026-11-21T00:00:00Z', 'a moment is no date'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('bounds', () => {
  it.each([
    ['today', '2026-11-21'],
    ['today-60', '2026-09-22'],
    ['today+101', '2027-03-02'],
    ['2024-02-29', '2024-02-29'],
    ['tomorrow', null],
    ['2023-02-29', null],
  ])('%s means %s', (bound, iso) => {
    expect(resolveDateBound(bound, '2026-11-21')).toBe(iso);
    expect(isDateBound(bound)).toBe(iso !== null);
  });

  it('counts calendar days over a leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
});

it('writes dates as Vietnamese forms do, and leaves half-typed text alone', () => {
  expect(formatDate('1990-09-05')).toBe('05/09/1990');
  expect(formatDate('29/02/2023')).toBe('29/02/2023');
  expect(isIsoDate('2023-02-29')).toBe(false);
});
