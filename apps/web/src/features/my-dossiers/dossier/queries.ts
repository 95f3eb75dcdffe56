import type { ActionDone, Dossier, OfferingAgencies, PerformAction, Timeline } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/api.js';
import { apiPath } from '../../../shared/api/request-url.js';
import { nextLookIn } from './next-look.js';

/** Alive while it is looked at: read again every minute, on coming back to the window, sooner for a paper being made. */
const alive = { staleTime: 10_000, refetchOnWindowFocus: true } as const;

export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code],
    queryFn: ({ signal }) => api.get<Dossier>(apiPath`/dossiers/${code}`, { signal }),
    ...alive,
    refetchInterval: ({ state }) => nextLookIn(state.data?.issued ?? [], Date.now()),
  });

/** Below the dossier's own key, so that whoever has the dossier read anew gets its story too. */
export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code, 'timeline'],
    queryFn: ({ signal }) => api.get<Timeline>(apiPath`/dossiers/${code}/timeline`, { signal }),
    ...alive,
    refetchInterval: nextLookIn([], 0),
  });

export const agenciesQuery = (procedureCode: string) =>
  queryOptions({
    queryKey: ['agencies', procedureCode],
    queryFn: ({ signal }) =>
      api.get<OfferingAgencies>(apiPath`/procedures/${procedureCode}/agencies`, { signal }),
    staleTime: 600_000,
  });

export interface Act {
  code: string;
  /** The version on the screen. */
  version: number;
  body: PerformAction;
  idempotencyKey: string;
}

export const perform = ({ code, version, body, idempotencyKey }: Act) =>
  api.post<ActionDone>(apiPath`/dossiers/${code}/actions`, { ifMatch: version, idempotencyKey, body });
