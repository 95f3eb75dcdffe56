import type { CompiledCalendar } from './calendar.js';
import { localMinuteOf } from './local-day.js';
import { type Pause, stopsOf } from './pauses.js';

const NO_PAUSES: readonly Pause[] = [];

/**
 * Working minutes from one instant to another (epoch ms, seconds cut off), paused minutes left out;
 * negative when `to` lies before `from`. The inverse of adding working days or hours:
 * `between(start, add(start, n)) = n`.
 */
export function workingTimeBetween(
  from: number,
  to: number,
  calendar: CompiledCalendar,
  pauses: readonly Pause[] = NO_PAUSES,
): number {
  if (to < from) return -workingTimeBetween(to, from, calendar, pauses) || 0;
  const start = localMinuteOf(from);
  const end = localMinuteOf(to);
  let worked = calendar.workedUntil(end) - calendar.workedUntil(start);
  for (const stop of stopsOf(pauses)) {
    const stopFrom = Math.max(stop.from, start);
    const stopTo = Math.min(stop.to, end);
    if (stopFrom < stopTo) worked -= calendar.workedUntil(stopTo) - calendar.workedUntil(stopFrom);
  }
  return worked;
}
