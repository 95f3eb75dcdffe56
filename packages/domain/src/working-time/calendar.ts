import { checkCalendar, covers } from './check-calendar.js';
import { DAY_MINUTES, civilDateOf, dayOf, dayOfIsoDate, weekdayOf } from './local-day.js';
import type { CalendarDay, DayHours, WeeklyHours, WorkCalendar } from './work-calendar.js';

export type * from './work-calendar.js';

/** Day look-ups made cheap. Minutes are local minutes, see `local-day.ts`. */
export interface CompiledCalendar {
  hoursOn(day: number): DayHours;
  entryOn(day: number): CalendarDay | undefined;
  /** Working minutes from a fixed day long ago to this local minute; only differences mean anything. */
  workedUntil(localMinute: number): number;
  /** The first local minute at which `workedUntil` reaches `worked`: the END of that working minute. */
  reach(worked: number): number;
}

const FIRST_DAY = -25_567; // 1900-01-01
const LAST_DAY = 84_006; // 2200-01-01
const ANCHOR_DAY = 20_089; // 2025-01-01
const CHUNK = 400;

/**
 * Prepares a calendar for counting. Running totals per day are built on demand around the days in
 * use, so a calendar costs a few kB; look-ups are an index or a binary search.
 * Throws RangeError for a calendar that `checkCalendar` finds fault with, and when a look-up leaves
 * the years 1900–2199 (as it must when a calendar has no working time at all).
 */
export function compileCalendar(calendar: WorkCalendar): CompiledCalendar {
  const [problem] = checkCalendar(calendar);
  if (problem) throw new RangeError(`Calendar: ${problem.code} at ${problem.path}`);

  const entries = new Map<number, CalendarDay>();
  for (const entry of calendar.days) {
    const day = dayOfIsoDate(entry.date);
    if (day !== null) entries.set(day, entry);
  }

  // hours[i] belongs to day low + i; totals[i] = working minutes between the anchor and that day.
  let low = ANCHOR_DAY;
  let hours: DayHours[] = [];
  let totals: number[] = [0];

  function hoursOf(day: number): DayHours {
    const entry = entries.get(day);
    if (entry?.hours) return entry.hours;
    if (entry && entry.kind !== 'MAKEUP_WORK') return [];
    const week = weekOn(calendar.weekly, day);
    if (!entry) return week[weekdayOf(day)] ?? [];
    return week.find((usual) => usual.length > 0) ?? [];
  }

  function cover(day: number): void {
    if (!(day >= FIRST_DAY && day < LAST_DAY)) throw new RangeError('Calendar: OUTSIDE_1900_2199');
    if (day < low) {
      const from = Math.max(FIRST_DAY, day - CHUNK);
      const moreHours = Array.from({ length: low - from }, (_, i) => hoursOf(from + i));
      const moreTotals = moreHours.map(() => 0);
      let total = totals[0] ?? 0;
      for (let i = moreHours.length - 1; i >= 0; i -= 1) {
        total -= lengthOf(moreHours[i] ?? []);
        moreTotals[i] = total;
      }
      hours = [...moreHours, ...hours];
      totals = [...moreTotals, ...totals];
      low = from;
    }
    if (day >= low + hours.length) {
      const until = Math.min(LAST_DAY, day + CHUNK);
      for (let d = low + hours.length; d < until; d += 1) {
        const of = hoursOf(d);
        hours.push(of);
        totals.push((totals.at(-1) ?? 0) + lengthOf(of));
      }
    }
  }

  function hoursOn(day: number): DayHours {
    if (day < low || !(day < low + hours.length)) cover(day);
    return hours[day - low] ?? [];
  }

  return {
    hoursOn,
    entryOn: (day) => entries.get(day),
    workedUntil(localMinute) {
      const day = dayOf(localMinute);
      const minute = localMinute - day * DAY_MINUTES;
      let worked = 0;
      for (const [start, end] of hoursOn(day)) worked += Math.max(0, Math.min(minute, end) - start);
      return (totals[day - low] ?? 0) + worked;
    },
    reach(worked) {
      while ((totals[0] ?? 0) >= worked) cover(low - 1);
      while ((totals.at(-1) ?? 0) < worked) cover(low + hours.length);
      // Last day whose total before it is still short of `worked`.
      let from = 0;
      let to = hours.length - 1;
      while (from < to) {
        const middle = (from + to + 1) >> 1;
        if ((totals[middle] ?? 0) < worked) from = middle;
        else to = middle - 1;
      }
      let left = worked - (totals[from] ?? 0);
      for (const [start, end] of hours[from] ?? []) {
        if (left <= end - start) return (low + from) * DAY_MINUTES + start + left;
        left -= end - start;
      }
      throw new RangeError('Calendar: totals and hours disagree');
    },
  };
}

function lengthOf(hours: DayHours): number {
  return hours.reduce((sum, [start, end]) => sum + end - start, 0);
}

function weekOn(weekly: readonly WeeklyHours[], day: number): readonly DayHours[] {
  const { month, dayOfMonth } = civilDateOf(day);
  const monthDay = `${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return weekly.find((season) => covers(season, monthDay))?.hours ?? [];
}
