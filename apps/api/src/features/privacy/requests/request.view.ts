import type { DataRequestQueue } from '@motcua/contracts';
import type { RequestRow } from './requests.store.js';

type Facts = Omit<DataRequestQueue['items'][number], 'personName' | 'overdue'>;

/** What a request is, without its words. */
export function requestFacts(row: RequestRow): Facts {
  const { id, kind, datum, state, unitName, dossierCode } = row;
  return {
    id,
    kind,
    datum,
    state,
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    answeredAt: row.answeredAt && row.answeredAt.toISOString(),
    unitName,
    dossierCode,
  };
}
