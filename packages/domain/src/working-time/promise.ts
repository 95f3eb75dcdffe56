import { addWorkingTime } from './add-working-time.js';
import type { CompiledCalendar } from './calendar.js';
import type { TimeLimit } from './limit.js';
import type { Pause } from './pauses.js';

/** What a due date rests on. Instants are epoch ms. */
export interface RunningClock {
  start: number;
  limit: TimeLimit;
  /** Time added with an apology (Mẫu 04), each counted on from where the last ended. */
  extensions?: readonly TimeLimit[];
  /** All closed pauses so far. */
  pauses: readonly Pause[];
  /** Every due date ever given to the citizen. */
  promised: readonly number[];
}

export interface ReissuedDueDate {
  /** What is promised now. */
  dueAt: number;
  /** What the clock alone gives. */
  computedAt: number;
  /** True when the clock gave an earlier date than one already promised, which therefore stands. */
  promiseKept: boolean;
}

/**
 * The due date to give after a pause, or after the calendar changed: the clock's own, but never
 * earlier than one already promised. Throws RangeError as `addWorkingTime` does.
 */
export function reissueDueDate(clock: RunningClock, calendar: CompiledCalendar): ReissuedDueDate {
  const { start, limit, extensions = [], pauses } = clock;
  const computedAt = [limit, ...extensions].reduce(
    (from, time) => addWorkingTime(from, time, calendar, pauses),
    start,
  );
  const dueAt = clock.promised.reduce((latest, promise) => Math.max(latest, promise), computedAt);
  return { dueAt, computedAt, promiseKept: dueAt > computedAt };
}
