import type { Dossier } from '@motcua/contracts';

type DueRow = NonNullable<Dossier['due']>['rows'][number];

export type DueLine =
  | { kind: 'counted'; from: string; minutes: number }
  | { kind: 'skipped'; from: string; to: string; reason: DueRow['reason'] };

const VIETNAM_MS = 7 * 3_600_000;
const A_DAY_NEARLY_MS = 20 * 3_600_000;
const dayOf = (instant: string) => new Date(new Date(instant).getTime() + VIETNAM_MS).toISOString().slice(0, 10);

/** The clock's stretches as a person retells them. */
export function dueDays(rows: readonly DueRow[]): DueLine[] {
  const lines: DueLine[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (!row.counted) {
      const length = new Date(row.to).getTime() - new Date(row.from).getTime();
      if (length >= A_DAY_NEARLY_MS) lines.push({ kind: 'skipped', from: row.from, to: row.to, reason: row.reason });
    } else if (last?.kind === 'counted' && dayOf(last.from) === dayOf(row.from)) last.minutes += row.minutes;
    else lines.push({ kind: 'counted', from: row.from, minutes: row.minutes });
  }
  return lines;
}
