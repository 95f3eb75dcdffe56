import type { Drafts, MyDossiers } from '@motcua/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/api.js';
import { apiPath } from '../../../shared/api/request-url.js';

/** As many as the server gives at once: what waits for its owner should not hide behind "more". */
const LIMIT = 50;

export const myDossiersQuery = infiniteQueryOptions({
  queryKey: ['dossiers', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    api.get<MyDossiers>('/dossiers', { query: { cursor: pageParam, limit: LIMIT }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor,
  staleTime: 10_000,
  refetchOnWindowFocus: true,
});

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => api.get<Drafts>('/drafts', { signal }),
  // Drafts are opened on pages that know nothing of this list.
  staleTime: 0,
});

export const deleteDraft = (id: string) => api.delete<void>(apiPath`/drafts/${id}`);
