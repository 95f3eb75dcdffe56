import type { ReportListItem } from '@motcua/contracts';
import { type Figure, figuresOf } from '@motcua/domain';
import type { AskedPeriod } from '../report/asked-period.js';
import type { ListedDossier } from './report-list.store.js';

/** How a dossier ended, or how it stands; the others of its figures say how it came. */
const STANDS: readonly Figure[] = [
  'solvedEarly',
  'solvedOnTime',
  'solvedLate',
  'endedOtherwise',
  'openWithin',
  'openLate',
  'openPaused',
  'notAccepted',
];

/** Without a period (work that is late) nothing is said of how the whole dossier stands. */
export function listItem(row: ListedDossier, period: AskedPeriod | null): ReportListItem {
  const { acceptedAt, dueAt, pausedSince, completedAt } = row;
  const counted = {
    channel: row.channel,
    lifecycle: row.lifecycle,
    acceptedAt: ms(acceptedAt),
    dueAt: ms(dueAt),
    pausedSince: ms(pausedSince),
    completedAt: ms(completedAt),
  };
  const figures = period === null ? [] : figuresOf(counted, period, period.at);
  return {
    dossierCode: row.code,
    procedureCode: row.procedureCode,
    procedureName: row.procedureName,
    receivingUnit: row.receivingUnit,
    competentUnit: row.competentUnit,
    channel: row.channel,
    lifecycle: row.lifecycle,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    endedAt: completedAt?.toISOString() ?? null,
    stands: figures.find((figure) => STANDS.includes(figure)) ?? null,
    step: null,
  };
}

function ms(at: Date | null): number | null {
  return at?.getTime() ?? null;
}
