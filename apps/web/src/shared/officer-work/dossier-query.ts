import type { AvailableActions, Dossier, Timeline } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.js';
import { apiPath } from '../api/request-url.js';

/** `unmask` shows personal numbers whole; the server writes down who looked. */
export const dossierQuery = (code: string, unmask = false) =>
  queryOptions({
    queryKey: ['dossier', code, unmask],
    queryFn: ({ signal }) =>
      api.get<Dossier>(apiPath`/dossiers/${code}`, { query: { unmask: unmask ? 1 : undefined }, signal }),
    staleTime: 15_000,
    // Nothing is exchanged under the reader's eyes; news are announced and applied by hand.
    refetchOnReconnect: false,
  });

export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['timeline', code],
    queryFn: ({ signal }) => api.get<Timeline>(apiPath`/dossiers/${code}/timeline`, { signal }),
    staleTime: 15_000,
    refetchOnReconnect: false,
  });

/** Small, for asking now and then whether somebody else has acted meanwhile. */
export const actionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-actions', code],
    queryFn: ({ signal }) => api.get<AvailableActions>(apiPath`/dossiers/${code}/actions`, { signal }),
    staleTime: 0,
  });
