import { describe, expect, it } from 'vitest';
import { type WorkCalendar, compileCalendar } from './calendar.js';
import { demoCalendar } from './calendars/vietnam-2025-2027.js';
import { checkCalendar } from './check-calendar.js';
import { dayOfIsoDate } from './local-day.js';

const day = (date: string): number => dayOfIsoDate(date) ?? Number.NaN;
const season = demoCalendar.weekly[0];
if (!season) throw new Error('The demo calendar has weekly hours');

describe('checkCalendar', () => {
  const broken = (change: Partial<WorkCalendar>): string[] =>
    checkCalendar({ ...demoCalendar, ...change }).map(({ code, path }) => `${code} ${path}`);
  const closure = { kind: 'LOCAL_OFF', name: { vi: 'Bão', en: 'Storm' }, source: 'CĐ 1' } as const;

  it('finds a leap day that no season covers', () => {
    const weekly = [
      { ...season, validFrom: '03-01', validTo: '12-31' },
      { ...season, validFrom: '01-01', validTo: '02-28' },
    ];
    expect(broken({ weekly })).toEqual(['SEASON_GAP 02-29']);
  });

  it('accepts a season that wraps New Year', () => {
    const weekly = [
      { ...season, validFrom: '04-16', validTo: '10-15' },
      { ...season, validFrom: '10-16', validTo: '04-15' },
    ];
    expect(broken({ weekly })).toEqual([]);
  });

  it.each([
    [
      'overlapping',
      [
        [450, 690],
        [600, 720],
      ],
    ],
    ['reversed', [[690, 450]]],
    ['beyond midnight', [[450, 1441]]],
    ['fractional', [[450.5, 690]]],
  ] as const)('finds %s hours', (_, hours) => {
    expect(broken({ days: [{ ...closure, date: '2026-03-04', hours }] })).toEqual([
      'BAD_HOURS days[0].hours',
    ]);
  });

  it('finds dates and seasons that do not exist', () => {
    expect(broken({ days: [{ ...closure, date: '2026-02-29' }] })).toEqual(['BAD_DATE days[0].date']);
    expect(broken({ weekly: [season, { ...season, validTo: '13-01' }] })).toEqual(['BAD_SEASON weekly[1]']);
  });

  it('keeps a faulty calendar from being compiled', () => {
    expect(() => compileCalendar({ ...demoCalendar, weekly: [] })).toThrow('SEASON_GAP');
  });
});

describe('compileCalendar', () => {
  it('gives the same totals in whatever order days are asked for', () => {
    const dates = ['2026-05-04', '2019-01-07', '2031-12-31', '1950-06-01', '2026-05-04'];
    const minutes = (calendar = compileCalendar(demoCalendar)) =>
      dates.map(
        (date) => calendar.workedUntil(day(date) * 1440) - calendar.workedUntil(day('2026-01-05') * 1440),
      );
    const later = compileCalendar(demoCalendar);
    later.workedUntil(day('2150-01-01') * 1440);
    expect(minutes()).toEqual(minutes(later));
    // 17 weeks and the make-up Saturday, less five days of Tết, 27/4, 30/4 and 1/5.
    expect(minutes()[0]).toBe(480 * (17 * 5 + 1 - 8));
  });

  it('reaches backwards as far as forwards', () => {
    const calendar = compileCalendar(demoCalendar);
    const monday = day('2005-03-07') * 1440;
    expect(calendar.reach(calendar.workedUntil(monday) + 60)).toBe(monday + 8 * 60 + 30);
  });

  it('refuses to leave 1900–2199, also when no time is ever worked', () => {
    const calendar = compileCalendar(demoCalendar);
    expect(() => calendar.hoursOn(day('1899-12-31'))).toThrow(RangeError);
    expect(() => calendar.hoursOn(day('2200-01-01'))).toThrow(RangeError);
    expect(() => calendar.hoursOn(Number.NaN)).toThrow(RangeError);
    const never = compileCalendar({
      ...demoCalendar,
      weekly: [{ ...season, hours: [[], [], [], [], [], [], []] }],
      days: [],
    });
    expect(() => never.reach(never.workedUntil(0) + 1)).toThrow(RangeError);
  });
});
