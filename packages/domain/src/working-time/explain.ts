import { addWorkingTime, cutOffDayCounts, dayCounts, lastCountedDay } from './add-working-time.js';
import type { CompiledCalendar } from './calendar.js';
import { DAY_MINUTES, dayOf, instantOf, localMinuteOf } from './local-day.js';
import { type TimeLimit, limitMinutes } from './limit.js';
import { type Pause, type Stop, stopsOf } from './pauses.js';
import { type Piece, joinPieces, piecesWithoutStops } from './pieces.js';
import {
  CALENDAR_DAY,
  FIRST_DAY,
  LUNCH,
  OUTSIDE_HOURS,
  PAUSED,
  type StretchReason,
  WORKING,
  afterCutOff,
  dayOffReason,
  makeUpReason,
  rolledReason,
} from './stretch-reasons.js';

/** One row of the explanation; instants are epoch ms, `to` not included. */
export interface Stretch {
  from: number;
  to: number;
  kind: 'COUNTED' | 'SKIPPED';
  /** Minutes from `from` to `to`. */
  minutes: number;
  /** Calendar days counted in this row; only for limits of calendar days and months. */
  days?: number;
  reason: StretchReason;
}

export interface DueDateExplanation {
  dueAt: number;
  /** Without gaps or overlaps from the start (seconds cut off) to `dueAt`. */
  stretches: Stretch[];
}

/**
 * How `addWorkingTime` came to its answer, as rows for the citizen. The counted minutes add up to the
 * limit in working days or hours; the counted days to the limit in calendar days or months (where the
 * last day is counted until its closing time). Throws RangeError as `addWorkingTime` does.
 */
export function explainDueDate(
  start: number,
  limit: TimeLimit,
  calendar: CompiledCalendar,
  pauses: readonly Pause[] = [],
): DueDateExplanation {
  const dueAt = addWorkingTime(start, limit, calendar, pauses);
  const from = localMinuteOf(start);
  const to = localMinuteOf(dueAt);
  const stops = stopsOf(pauses);
  const pieces =
    limitMinutes(limit) === null
      ? calendarDayPieces(from, to, lastCountedDay(from, limit, stops, calendar), stops, calendar)
      : workingPieces(from, to, limit, stops, calendar);
  return { dueAt, stretches: joinPieces(pieces).map(toStretch) };
}

function toStretch({ from, to, counted, days, reason }: Piece): Stretch {
  return {
    from: instantOf(from),
    to: instantOf(to),
    kind: counted ? 'COUNTED' : 'SKIPPED',
    minutes: to - from,
    ...(days !== undefined && { days }),
    reason,
  };
}

function workingPieces(
  from: number,
  to: number,
  limit: TimeLimit,
  stops: readonly Stop[],
  calendar: CompiledCalendar,
): Piece[] {
  const pieces: Piece[] = [];
  for (let day = dayOf(from); day * DAY_MINUTES < to; day += 1) {
    const late = limit.cutOff !== undefined && !cutOffDayCounts(day, from, limit, calendar, stops);
    for (const piece of dayPieces(day, calendar)) {
      const clipped = { ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) };
      if (clipped.from >= clipped.to) continue;
      const counted = clipped.counted && !late;
      const reason = clipped.counted && late ? afterCutOff(limit.cutOff ?? '') : clipped.reason;
      pieces.push(...piecesWithoutStops({ ...clipped, counted, reason }, stops, PAUSED));
    }
  }
  return pieces;
}

/** One whole day, cut into what is worked and what is not. */
function dayPieces(day: number, calendar: CompiledCalendar): Piece[] {
  const midnight = day * DAY_MINUTES;
  const hours = calendar.hoursOn(day);
  const entry = calendar.entryOn(day);
  if (hours.length === 0) {
    return [{ from: midnight, to: midnight + DAY_MINUTES, counted: false, reason: dayOffReason(day, entry) }];
  }
  // A day off with hours is a half day: what is missing of it is missing for the day's own reason.
  const closed = entry && entry.kind !== 'MAKEUP_WORK' ? dayOffReason(day, entry) : OUTSIDE_HOURS;
  const open = entry?.kind === 'MAKEUP_WORK' ? makeUpReason(entry) : WORKING;
  const pieces: Piece[] = [];
  let cursor = midnight;
  hours.forEach(([start, end], index) => {
    const gap = index === 0 ? OUTSIDE_HOURS : LUNCH;
    pieces.push({ from: cursor, to: midnight + start, counted: false, reason: gap });
    pieces.push({ from: midnight + start, to: midnight + end, counted: true, reason: open });
    cursor = midnight + end;
  });
  pieces.push({ from: cursor, to: midnight + DAY_MINUTES, counted: false, reason: closed });
  return pieces;
}

function calendarDayPieces(
  from: number,
  to: number,
  lastDay: number,
  stops: readonly Stop[],
  calendar: CompiledCalendar,
): Piece[] {
  const first = dayOf(from);
  const pieces: Piece[] = [
    { from, to: (first + 1) * DAY_MINUTES, counted: false, days: 0, reason: FIRST_DAY },
  ];
  for (let day = first + 1; day * DAY_MINUTES < to; day += 1) {
    const rolled = day > lastDay;
    const counted = !rolled && dayCounts(day, stops, calendar);
    pieces.push({
      from: day * DAY_MINUTES,
      to: Math.min(to, (day + 1) * DAY_MINUTES),
      counted,
      days: counted ? 1 : 0,
      reason: counted
        ? CALENDAR_DAY
        : rolled
          ? rolledReason(dayOffReason(lastDay, calendar.entryOn(lastDay)))
          : PAUSED,
    });
  }
  return pieces;
}
