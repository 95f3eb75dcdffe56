import type { CompiledCalendar } from './calendar.js';
import { DAY_MINUTES, addMonths, dayOf, instantOf, localMinuteOf } from './local-day.js';
import { type TimeLimit, limitMinutes, minuteOfClock } from './limit.js';
import { type Pause, type Stop, isStopped, stopsOf } from './pauses.js';

const NO_PAUSES: readonly Pause[] = [];

/**
 * When a limit that began at `start` runs out. Instants are epoch ms; seconds of `start` and of the
 * pauses are cut off, so the answer is always a whole minute in Vietnam's time.
 *
 * - Working days and hours are used up minute by minute from the first working minute at or after
 *   the start; one working day is eight working hours. A limit used up at closing time is due then.
 * - Calendar days leave out the day of the start and are due at closing time of the last one; months
 *   fall on the same day number or the month's last day. Both move on to the next working day
 *   (Bộ luật Dân sự 2015, Điều 147–148). A day counts unless the clock stands still in its last
 *   working minute (on a day off: its last minute).
 * - With a cut-off, a day counts when the dossier was there, and not paused, just before the cut-off
 *   and at closing; due at closing time of the last counted day.
 *
 * Throws RangeError when the limit is never used up: an open pause, or a calendar without working time.
 */
export function addWorkingTime(
  start: number,
  limit: TimeLimit,
  calendar: CompiledCalendar,
  pauses: readonly Pause[] = NO_PAUSES,
): number {
  const from = localMinuteOf(start);
  const stops = stopsOf(pauses);
  const minutes = limitMinutes(limit);
  if (limit.cutOff !== undefined)
    return instantOf(closingOf(calendar, cutOffDay(from, limit, calendar, stops)));
  if (minutes !== null) return instantOf(addMinutes(from, minutes, calendar, stops));
  return instantOf(
    closingOf(calendar, dueDay(lastCountedDay(from, limit, stops, calendar), stops, calendar)),
  );
}

/** Local minute at which `minutes` working minutes after `from` are used up. Zero minutes: `from`. */
function addMinutes(
  from: number,
  minutes: number,
  calendar: CompiledCalendar,
  stops: readonly Stop[],
): number {
  let cursor = from;
  let left = minutes;
  if (left <= 0) return cursor;
  for (const stop of stops) {
    if (stop.to <= cursor) continue;
    const before = stop.from <= cursor ? 0 : calendar.workedUntil(stop.from) - calendar.workedUntil(cursor);
    if (before >= left) break;
    left -= before;
    cursor = stop.to;
  }
  return calendar.reach(calendar.workedUntil(cursor) + left);
}

/** The day on which a limit of calendar days or months is used up, before days off move it on. */
export function lastCountedDay(
  from: number,
  limit: TimeLimit,
  stops: readonly Stop[],
  calendar: CompiledCalendar,
): number {
  const first = dayOf(from);
  const last = limit.unit === 'MONTH' ? addMonths(first, limit.quantity) : first + limit.quantity;
  if (stops.length === 0) return last;
  let day = first;
  for (let left = last - first; left > 0;) {
    day += 1;
    if (dayCounts(day, stops, calendar)) left -= 1;
  }
  return day;
}

/** Whether the clock runs in the last working minute of a day, on a day off in its last minute. */
export function dayCounts(day: number, stops: readonly Stop[], calendar: CompiledCalendar): boolean {
  return !isStopped(stops, closingOf(calendar, day) - 1);
}

/** The first working day, from `day` on, at whose closing the clock runs. */
function dueDay(day: number, stops: readonly Stop[], calendar: CompiledCalendar): number {
  let due = day;
  while (calendar.hoursOn(due).length === 0 || !dayCounts(due, stops, calendar)) due += 1;
  return due;
}

function cutOffDay(
  from: number,
  limit: TimeLimit,
  calendar: CompiledCalendar,
  stops: readonly Stop[],
): number {
  let day = dayOf(from);
  for (let left = limit.quantity; ; day += 1) {
    if (cutOffDayCounts(day, from, limit, calendar, stops)) left -= 1;
    if (left <= 0) return day;
  }
}

/** Whether a dossier received at local minute `from` counts as there on `day`, given the cut-off. */
export function cutOffDayCounts(
  day: number,
  from: number,
  limit: TimeLimit,
  calendar: CompiledCalendar,
  stops: readonly Stop[],
): boolean {
  if (calendar.hoursOn(day).length === 0) return false;
  const closing = closingOf(calendar, day);
  const cutOff = day * DAY_MINUTES + (minuteOfClock(limit.cutOff ?? '') ?? DAY_MINUTES);
  const lastReception = Math.min(cutOff, closing) - 1;
  return from <= lastReception && !isStopped(stops, lastReception) && !isStopped(stops, closing - 1);
}

/** Local minute at which work ends on a day; midnight after it when nobody works. */
function closingOf(calendar: CompiledCalendar, day: number): number {
  return day * DAY_MINUTES + (calendar.hoursOn(day).at(-1)?.[1] ?? DAY_MINUTES);
}
