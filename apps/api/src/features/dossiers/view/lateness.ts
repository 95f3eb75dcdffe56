import {
  addWorkingTime,
  type CompiledCalendar,
  type DossierState,
  isFinished,
  isWaitingForOwner,
  type TimeLimit,
} from '@motcua/domain';

export type Lateness = 'OVERDUE' | 'DUE_SOON' | 'WITHIN_LIMIT' | 'PAUSED' | 'DONE';

/** Due soon: within the next working day. */
const SOON: TimeLimit = { quantity: 1, unit: 'WORKING_DAY' };

/** How something due at an instant (epoch ms) stands now. */
export function latenessAt(dueAt: number, now: number, calendar: CompiledCalendar): Lateness {
  if (dueAt < now) return 'OVERDUE';
  return dueAt < addWorkingTime(now, SOON, calendar) ? 'DUE_SOON' : 'WITHIN_LIMIT';
}

/** How a whole dossier stands; before acceptance the counter's own time counts. */
export function dossierLateness(
  { lifecycle, clock, tasks }: DossierState,
  now: number,
  calendar: CompiledCalendar,
): Lateness {
  if (clock.stoppedAt !== null || isFinished(lifecycle)) return 'DONE';
  if (isWaitingForOwner(lifecycle) || clock.pausedSince !== null) return 'PAUSED';
  const dueAt = clock.dueAt ?? Math.min(...tasks.map((task) => task.dueAt));
  return Number.isFinite(dueAt) ? latenessAt(dueAt, now, calendar) : 'WITHIN_LIMIT';
}
