import type {
  Draft,
  Drafts,
  LifeEvents,
  MyDossiers,
  OfferingAgencies,
  OpenDraft,
  ProcedureHits,
  ProcedurePage,
} from '@motcua/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';

const TEN_MINUTES = 600_000;

export const lifeEventsQuery = queryOptions({
  queryKey: ['life-events'],
  queryFn: ({ signal }) => api.get<LifeEvents>('/life-events', { signal }),
  staleTime: TEN_MINUTES,
});

/** As in the address of the search page. */
export interface SearchWish {
  q: string;
  audience: string;
  lifeEvent: string;
  fileable: string;
}

export const searchQuery = (wish: SearchWish) =>
  infiniteQueryOptions({
    queryKey: ['procedures', wish],
    queryFn: ({ pageParam, signal }) =>
      api.get<ProcedureHits>('/procedures', { query: { ...wish, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    // While the next letters are being looked up, the answer to the last ones stays in sight.
    placeholderData: keepPreviousData,
    staleTime: TEN_MINUTES,
  });

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => api.get<ProcedurePage>(apiPath`/procedures/${code}`, { signal }),
    staleTime: TEN_MINUTES,
  });

export const agenciesQuery = (code: string) =>
  queryOptions({
    queryKey: ['agencies', code],
    queryFn: ({ signal }) => api.get<OfferingAgencies>(apiPath`/procedures/${code}/agencies`, { signal }),
    staleTime: TEN_MINUTES,
  });

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => api.get<Drafts>('/drafts', { signal }),
});

/** The first few dossiers are enough to know whether one waits for its owner. */
export const latestDossiersQuery = queryOptions({
  queryKey: ['dossiers', 'latest'],
  queryFn: ({ signal }) => api.get<MyDossiers>('/dossiers', { query: { limit: 20 }, signal }),
});

export const openDraft = (body: OpenDraft) => api.post<Draft>('/drafts', { body });
