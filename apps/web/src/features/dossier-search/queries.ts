import type { DossierSearchChoices, DossierSearchResult } from '@motcua/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { type Asked, isAsked } from './asked.js';

const HALF_AN_HOUR = 30 * 60_000;

/** What is searched for, often a name, travels in the body and stands in no address. */
export const foundQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['dossier-search', asked],
    queryFn: ({ pageParam, signal }) =>
      api.post<DossierSearchResult>('/dossier-search', {
        body: { ...asked, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page: DossierSearchResult) => page.nextCursor,
    enabled: isAsked(asked),
    placeholderData: keepPreviousData,
    // Back from a dossier shows the list that was left, at the place that was left.
    staleTime: 60_000,
    gcTime: HALF_AN_HOUR,
  });

export const choicesQuery = () =>
  queryOptions({
    queryKey: ['dossier-search', 'choices'],
    queryFn: ({ signal }) => api.get<DossierSearchChoices>('/dossier-search/choices', { signal }),
    staleTime: HALF_AN_HOUR,
  });
