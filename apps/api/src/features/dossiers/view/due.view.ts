import type { Dossier } from '@motcua/contracts';
import {
  type CompiledCalendar,
  type DossierClock,
  explainDueDate,
  formatLimit,
  type TimeLimit,
} from '@motcua/domain';

/** How the due date came about, row by row; null before acceptance. */
export function dueView(clock: DossierClock, limit: TimeLimit, calendar: CompiledCalendar): Dossier['due'] {
  if (clock.startedAt === null || clock.dueAt === null) return null;
  const { stretches } = explainDueDate(clock.startedAt, limit, calendar, clock.pauses);
  return {
    limit: formatLimit(limit),
    from: iso(clock.startedAt),
    // What was promised stands, also where the clock alone would give an earlier date.
    dueAt: iso(clock.dueAt),
    rows: stretches.map(({ from, to, kind, minutes, reason }) => ({
      from: iso(from),
      to: iso(to),
      counted: kind === 'COUNTED',
      minutes,
      reason: reason.text,
    })),
    promises: clock.promises.map(({ dueAt, givenAt, cause }) => ({
      dueAt: iso(dueAt),
      givenAt: iso(givenAt),
      cause,
    })),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
