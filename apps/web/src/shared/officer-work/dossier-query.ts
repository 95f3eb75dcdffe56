import type { AvailableActions, Dossier, Timeline } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.js';
import { apiPath } from '../api/request-url.js';

/** Personal numbers hidden but for their last digits. The course comes along: the page shows it too. */
export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code, 'officer'],
    queryFn: async ({ signal, client }) => {
      const query = { timeline: '1' };
      const dossier = await api.get<Dossier>(apiPath`/dossiers/${code}`, { query, signal });
      if (dossier.timeline) client.setQueryData(timelineQuery(code).queryKey, { items: dossier.timeline });
      return dossier;
    },
    staleTime: 15_000,
    // Nothing is exchanged under the reader's eyes; news are announced and applied by hand.
    refetchOnReconnect: false,
  });

/** Which numbers: those of whoever filed, or those within the answers. */
export type ShownGroup = 'submitter' | 'answers';

/** One group of numbers in full, for a purpose. The server writes it down; nothing of it outlives the page. */
export const shownQuery = (
  code: string,
  group: ShownGroup,
  { version, why }: { version: number; why: Why | null },
) =>
  queryOptions({
    queryKey: ['dossier-shown', code, group, version, why],
    queryFn: ({ signal }) =>
      api.get<Dossier>(apiPath`/dossiers/${code}`, {
        query: { unmask: group },
        purpose: why ?? undefined,
        signal,
      }),
    enabled: why !== null,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });

export interface Why {
  /** Of the short list. */
  code: string;
  note: string;
}

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
