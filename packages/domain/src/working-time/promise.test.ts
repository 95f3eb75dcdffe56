import { describe, expect, it } from 'vitest';
import { addWorkingTime } from './add-working-time.js';
import { type CalendarDay, compileCalendar } from './calendar.js';
import { demoCalendar } from './calendars/vietnam-2025-2027.js';
import { reissueDueDate } from './promise.js';
import { workingTimeBetween } from './working-time-between.js';

const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`);
const calendar = compileCalendar(demoCalendar);
const limit = { quantity: 3, unit: 'WORKING_DAY' } as const;

describe('reissueDueDate', () => {
  it('gives the later date after a pause', () => {
    const reissued = reissueDueDate(
      {
        start: instant('2026-03-02 08:00'),
        limit,
        pauses: [{ from: instant('2026-03-03 09:00'), to: instant('2026-03-05 09:00') }],
        promised: [instant('2026-03-05 08:00')],
      },
      calendar,
    );
    expect(reissued).toEqual({
      dueAt: instant('2026-03-09 08:00'),
      computedAt: instant('2026-03-09 08:00'),
      promiseKept: false,
    });
  });

  it('counts what was added with an apology after the limit, beyond a pause in either', () => {
    const pauses = [
      { from: instant('2026-03-03 08:00'), to: instant('2026-03-04 08:00') },
      { from: instant('2026-03-09 08:00'), to: instant('2026-03-10 08:00') },
    ];
    const extensions = [
      { quantity: 1, unit: 'WORKING_DAY' } as const,
      { quantity: 1, unit: 'WORKING_DAY' } as const,
    ];
    // Three days and one paused end on Friday 6; one more on Monday 9, where the second pause begins; one more.
    const start = instant('2026-03-02 08:00');
    const { dueAt } = reissueDueDate({ start, limit, extensions, pauses, promised: [] }, calendar);
    expect(dueAt).toBe(instant('2026-03-11 08:00'));
  });

  it('keeps a promise when a closure that was planned is called off', () => {
    const storm: CalendarDay = {
      date: '2026-03-04',
      kind: 'LOCAL_OFF',
      name: { vi: 'Bão', en: 'Storm' },
      source: 'CĐ 01',
    };
    const closed = compileCalendar({ ...demoCalendar, days: [...demoCalendar.days, storm] });
    const start = instant('2026-03-02 08:00');
    const promised = addWorkingTime(start, limit, closed);
    expect(reissueDueDate({ start, limit, pauses: [], promised: [promised] }, calendar)).toEqual({
      dueAt: instant('2026-03-06 08:00'),
      computedAt: instant('2026-03-05 08:00'),
      promiseKept: true,
    });
  });
});

describe('an open pause', () => {
  const pauses = [{ from: instant('2026-03-03 09:00'), to: Number.POSITIVE_INFINITY }];

  it('has no due date', () => {
    expect(() => addWorkingTime(instant('2026-03-02 08:00'), limit, calendar, pauses)).toThrow(RangeError);
  });

  it('still tells the time used so far', () => {
    const used = workingTimeBetween(
      instant('2026-03-02 08:00'),
      instant('2026-04-01 08:00'),
      calendar,
      pauses,
    );
    expect(used).toBe(450 + 90);
  });
});
