import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingTime } from './add-working-time.js';
import { type CalendarDay, type CompiledCalendar, type DayHours, compileCalendar } from './calendar.js';
import { demoCalendar } from './calendars/vietnam-2025-2027.js';
import { explainDueDate } from './explain.js';
import type { TimeLimit } from './limit.js';
import { isoDateOf } from './local-day.js';
import type { Pause } from './pauses.js';
import { reissueDueDate } from './promise.js';
import { workingTimeBetween } from './working-time-between.js';

const MINUTE = 60_000;
const FROM = Date.parse('2025-01-01T00:00:00+07:00');
const DAY_MS = 86_400_000;

const hours = fc.constantFrom<DayHours>(
  [],
  [[450, 690]],
  [
    [450, 690],
    [780, 1020],
  ],
  [
    [0, 1],
    [1439, 1440],
  ],
);
const seasonHours = fc.tuple(hours, hours, hours, hours, hours, hours, hours);
const special = fc.record({
  day: fc.integer({ min: 20_089, max: 21_183 }),
  kind: fc.constantFrom('HOLIDAY', 'SWAP_OFF', 'MAKEUP_WORK', 'LOCAL_OFF'),
  hours: fc.option(hours),
});
const anyCalendar: fc.Arbitrary<CompiledCalendar> = fc
  .tuple(seasonHours, seasonHours, fc.array(special, { maxLength: 40 }))
  // A week without any hour never ends a limit; that is another test.
  .filter(([one, two]) => [...one, ...two].some((day) => day.length > 0))
  .map(([one, two, specials]) =>
    compileCalendar({
      timeZone: '+07:00',
      weekly: [
        { validFrom: '04-16', validTo: '10-15', hours: one },
        { validFrom: '10-16', validTo: '04-15', hours: two },
      ],
      days: specials.map(({ day, kind, hours: worked }): CalendarDay => ({
        date: isoDateOf(day),
        kind,
        name: { vi: kind, en: kind },
        source: 'test',
        ...(worked && { hours: worked }),
      })),
    }),
  );
const calendars = fc.oneof(fc.constant(compileCalendar(demoCalendar)), anyCalendar);

const instants = fc.integer({ min: 0, max: 3 * 365 * 1440 }).map((minute) => FROM + minute * MINUTE);
const minutes = fc.integer({ min: 1, max: 6000 });
const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(instants, fc.integer({ min: -1000, max: 20_000 }))
    .map(([from, length]) => ({ from, to: from + length * MINUTE })),
  { maxLength: 5 },
);
const hoursLimit = (count: number): TimeLimit => ({ quantity: count / 60, unit: 'WORKING_HOUR' });
const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
  minutes.map(hoursLimit),
  fc.integer({ min: 1, max: 40 }).map((quantity): TimeLimit => ({ quantity, unit: 'DAY' })),
  fc.integer({ min: 1, max: 6 }).map((quantity): TimeLimit => ({ quantity, unit: 'MONTH' })),
  fc
    .integer({ min: 1, max: 5 })
    .map((quantity): TimeLimit => ({ quantity, unit: 'WORKING_DAY', cutOff: '15:00' })),
);

/** Whether a minute is worked, read straight from the day's hours. */
function isWorked(calendar: CompiledCalendar, instant: number): boolean {
  const local = instant / MINUTE + 7 * 60;
  const day = Math.floor(local / 1440);
  return calendar
    .hoursOn(day)
    .some(([start, end]) => start <= local - day * 1440 && local - day * 1440 < end);
}

function isPaused(stops: readonly Pause[], instant: number): boolean {
  return stops.some(({ from, to }) => from <= instant && instant < to);
}

describe('working time', () => {
  it('agrees with counting minute by minute', () => {
    const small = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(calendars, instants, small, pauses, (calendar, start, count, stops) => {
        let left = count;
        let cursor = start;
        for (let tries = 0; left > 0; cursor += MINUTE, tries += 1) {
          fc.pre(tries < 40_000);
          if (isWorked(calendar, cursor) && !isPaused(stops, cursor)) left -= 1;
        }
        expect(addWorkingTime(start, hoursLimit(count), calendar, stops)).toBe(cursor);
      }),
      { numRuns: 150 },
    );
  });

  it('adds up: a + b is a, then b', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, minutes, pauses, (calendar, start, a, b, stops) => {
        const once = addWorkingTime(start, hoursLimit(a + b), calendar, stops);
        const first = addWorkingTime(start, hoursLimit(a), calendar, stops);
        expect(addWorkingTime(first, hoursLimit(b), calendar, stops)).toBe(once);
      }),
    );
  });

  it('between is the inverse of adding', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, pauses, (calendar, start, count, stops) => {
        const due = addWorkingTime(start, hoursLimit(count), calendar, stops);
        expect(workingTimeBetween(start, due, calendar, stops)).toBe(count);
        expect(workingTimeBetween(due, start, calendar, stops)).toBe(-count);
      }),
    );
  });

  it('between adds up over any third instant', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, pauses, (calendar, a, b, c, stops) => {
        const whole = workingTimeBetween(a, c, calendar, stops);
        const parts = workingTimeBetween(a, b, calendar, stops) + workingTimeBetween(b, c, calendar, stops);
        expect(parts).toBe(whole);
      }),
    );
  });

  it('a later start, a longer limit or one more pause never gives an earlier date', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.tuple(instants, instants),
        limits,
        pauses,
        pauses,
        (calendar, [one, two], limit, stops, more) => {
          const [early, late] = [Math.min(one, two), Math.max(one, two)];
          const due = addWorkingTime(early, limit, calendar, stops);
          const longer = { ...limit, quantity: limit.quantity + 1 };
          expect(due).toBeGreaterThan(early);
          expect(addWorkingTime(early, longer, calendar, stops)).toBeGreaterThanOrEqual(due);
          expect(addWorkingTime(early, limit, calendar, [...stops, ...more])).toBeGreaterThanOrEqual(due);
          // From the 28th to the 31st of January, a month ends on one and the same day: having been
          // paused in between makes the earlier start the later to end, and rightly so.
          const clear = limit.unit === 'MONTH' ? [] : stops;
          expect(addWorkingTime(late, limit, calendar, clear)).toBeGreaterThanOrEqual(
            addWorkingTime(early, limit, calendar, clear),
          );
        },
      ),
    );
  });

  it('is due at the end of a minute that is worked and not paused', () => {
    fc.assert(
      fc.property(calendars, instants, limits, pauses, (calendar, start, limit, stops) => {
        const due = addWorkingTime(start, limit, calendar, stops);
        expect(isWorked(calendar, due - MINUTE)).toBe(true);
        expect(isPaused(stops, due - MINUTE)).toBe(false);
      }),
    );
  });

  it('is due at closing when the limit is one of days or months', () => {
    const dayLimits = limits.filter(({ unit }) => unit !== 'WORKING_HOUR');
    fc.assert(
      fc.property(calendars, instants, dayLimits, pauses, (calendar, start, limit, stops) => {
        const due = addWorkingTime(start, limit, calendar, stops);
        const day = Math.floor((due + 7 * 60 * MINUTE - MINUTE) / DAY_MS);
        const closing = calendar.hoursOn(day).at(-1)?.[1] ?? 0;
        expect(due).toBe(day * DAY_MS + (closing - 7 * 60) * MINUTE);
      }),
    );
  });
});

describe('explainDueDate', () => {
  it('tiles the time from start to due date', () => {
    fc.assert(
      fc.property(calendars, instants, limits, pauses, (calendar, start, limit, stops) => {
        const { dueAt, stretches } = explainDueDate(start, limit, calendar, stops);
        expect(dueAt).toBe(addWorkingTime(start, limit, calendar, stops));
        expect([start, ...stretches.map(({ to }) => to)]).toEqual([
          ...stretches.map(({ from }) => from),
          dueAt,
        ]);
        expect(stretches.every(({ from, to, minutes: length }) => to - from === length * MINUTE)).toBe(true);
      }),
    );
  });

  it('counts exactly the limit', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, pauses, (calendar, start, count, stops) => {
        const { stretches } = explainDueDate(start, hoursLimit(count), calendar, stops);
        const counted = stretches.filter(({ kind }) => kind === 'COUNTED');
        expect(counted.reduce((sum, { minutes: length }) => sum + length, 0)).toBe(count);
      }),
    );
  });

  it('counts exactly the calendar days of the limit', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 40 }),
        pauses,
        (calendar, start, quantity, stops) => {
          const { stretches } = explainDueDate(start, { quantity, unit: 'DAY' }, calendar, stops);
          expect(stretches.reduce((sum, { days }) => sum + (days ?? 0), 0)).toBe(quantity);
        },
      ),
    );
  });

  it('counts no minute outside working hours, and none paused', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 1, max: 1500 }),
        pauses,
        (calendar, start, count, stops) => {
          const { stretches } = explainDueDate(start, hoursLimit(count), calendar, stops);
          const counted = stretches
            .filter(({ kind }) => kind === 'COUNTED')
            .flatMap(({ from, minutes: length }) => Array.from({ length }, (_, i) => from + i * MINUTE));
          const wrong = counted.filter((minute) => !isWorked(calendar, minute) || isPaused(stops, minute));
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

describe('reissueDueDate', () => {
  it('never takes back a promise, and otherwise follows the clock', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        limits,
        pauses,
        fc.array(instants),
        (calendar, start, limit, stops, promised) => {
          const computed = addWorkingTime(start, limit, calendar, stops);
          const { dueAt, computedAt, promiseKept } = reissueDueDate(
            { start, limit, pauses: stops, promised },
            calendar,
          );
          expect(computedAt).toBe(computed);
          expect(promised.every((promise) => dueAt >= promise)).toBe(true);
          expect([computed, ...promised]).toContain(dueAt);
          expect(promiseKept).toBe(dueAt !== computed);
        },
      ),
    );
  });
});
