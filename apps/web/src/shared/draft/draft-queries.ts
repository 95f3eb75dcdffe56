import type { Draft, DraftSaved, OfferingAgencies, SaveDraft, SubmittedDossier } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.js';
import { apiPath } from '../api/request-url.js';
import type { Edits } from './draft-sync.js';
import { takeHandedDraft } from './handed-draft.js';

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => api.get<Draft>(apiPath`/drafts/${id}`, { signal }),
    initialData: () => takeHandedDraft(id),
    // From here on the page itself knows best; it reads anew when it must.
    staleTime: Infinity,
    gcTime: 0,
  });

export const agenciesQuery = (procedureCode: string) =>
  queryOptions({
    queryKey: ['agencies', procedureCode],
    queryFn: ({ signal }) =>
      api.get<OfferingAgencies>(apiPath`/procedures/${procedureCode}/agencies`, { signal }),
  });

export function saveDraft(id: string, version: number, edits: Edits): Promise<DraftSaved> {
  const { pageKey, agencyCode, answers, papers } = edits;
  const documents = Object.entries(edits.documents).map(([key, ids]): [string, string[]] => [key, [...ids]]);
  const body: SaveDraft = {
    answers,
    documents: Object.fromEntries(documents),
    papers: { ...papers },
    ...(pageKey === undefined ? {} : { pageKey }),
    ...(agencyCode === undefined ? {} : { agencyCode }),
  };
  return api.patch<DraftSaved>(apiPath`/drafts/${id}`, { ifMatch: version, body });
}

export const submitDossier = (draftId: string, draftVersion: number, idempotencyKey: string) =>
  api.post<SubmittedDossier>('/dossiers', {
    idempotencyKey,
    body: { draftId, draftVersion, declaration: true },
  });
