import { describe, expect, test } from 'vitest';
import { parseDate, readDateBack, showDate } from './parse-date.js';

describe('parseDate', () => {
  test.each([
    ['5/9/1990', '1990-09-05'],
    ['05/09/1990', '1990-09-05'],
    ['05091990', '1990-09-05'],
    ['5-9-1990', '1990-09-05'],
    ['5.9.1990', '1990-09-05'],
    ['5 9 1990', '1990-09-05'],
    [' 05 / 09 / 1990 ', '1990-09-05'],
    ['1990-09-05', '1990-09-05'],
    ['ngày 5 tháng 9 năm 1990', '1990-09-05'],
    ['5 tháng 9, 1990', '1990-09-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(parseDate(text)).toEqual({ iso });
  });

  test.each(['31/02/2024', '29/02/2023', '31042020', '0/1/2020', '10/13/2020', '32/1/2020', '01/01/0090'])(
    '%s is on no calendar',
    (text) => {
      expect(parseDate(text)).toEqual({ problem: 'impossible' });
    },
  );

  test.each(['5/9/90', '5/9', '5/9/199', '5091990', 'hôm qua', '5/9/19901', '1990'])(
    '%s is not a date yet',
    (text) => {
      expect(parseDate(text)).toEqual({ problem: 'incomplete' });
    },
  );

  test('nothing typed is empty', () => {
    expect(parseDate('  ')).toEqual({ problem: 'empty' });
  });

  test('every day of four centuries reads back as itself in both ways of writing', () => {
    const last = Date.UTC(2199, 11, 31);
    const wrong: string[] = [];
    for (let day = Date.UTC(1800, 0, 1); day <= last; day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      for (const text of [showDate(iso), showDate(iso).replaceAll('/', '')]) {
        const parsed = parseDate(text);
        if (!('iso' in parsed) || parsed.iso !== iso) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('showDate leaves what is no date alone', () => {
  expect(showDate('31/02/2024')).toBe('31/02/2024');
  expect(showDate('2024-02-31')).toBe('2024-02-31');
});

test('readDateBack says the weekday, whatever the zone of the machine', () => {
  expect(readDateBack('2026-11-21', 'vi').toLowerCase()).toContain('thứ bảy');
  expect(readDateBack('2026-11-21', 'en')).toContain('Saturday');
});
