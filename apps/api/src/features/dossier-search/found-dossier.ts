import type { FoundDossier } from '@motcua/contracts';
import { isFinished, isWaitingForOwner } from '@motcua/domain';
import { CODE_LEG } from './by-code.store.js';
import { NAME_LEGS } from './by-name.store.js';
import { NEWEST_LEGS } from './newest.store.js';
import type { FoundRow } from './search-parts.store.js';

const MATCHES: Readonly<Record<number, FoundDossier['matched']>> = {
  [CODE_LEG]: 'CODE',
  [NAME_LEGS.whole]: 'NAME',
  [NAME_LEGS.given]: 'GIVEN_NAME',
  [NAME_LEGS.begun]: 'NAME',
  [NEWEST_LEGS.elsewhere]: 'NAME',
};

/** One line of the list. */
export function foundDossier(
  row: FoundRow,
  { searching, now }: { searching: boolean; now: Date },
): FoundDossier {
  return {
    code: row.code ?? '',
    matched: MATCHES[row.leg] ?? (searching ? 'WORDS' : 'NEWEST'),
    procedureCode: row.procedureCode,
    procedureName: row.procedureName,
    ownerName: row.ownerName,
    subject: row.subject,
    lifecycle: row.lifecycle,
    competentAgency: { code: row.competentCode, name: row.competentName },
    receivingAgency: { code: row.receivingCode, name: row.receivingName },
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    lateness: latenessOf(row, now),
  };
}

function latenessOf({ lifecycle, completedAt, dueAt }: FoundRow, now: Date): FoundDossier['lateness'] {
  if (completedAt !== null || isFinished(lifecycle)) return 'DONE';
  if (isWaitingForOwner(lifecycle)) return 'PAUSED';
  return dueAt !== null && dueAt < now ? 'OVERDUE' : 'WITHIN_LIMIT';
}
