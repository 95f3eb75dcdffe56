import type { ActionDone, Dossier, Notices, PerformAction, Timeline } from '@motcua/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';

const UNREADY_MS = 3_000;

export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code],
    queryFn: ({ signal }) => api.get<Dossier>(apiPath`/dossiers/${code}`, { signal }),
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => (state.data?.issued.some(({ ready }) => !ready) ? UNREADY_MS : false),
  });

export const timelineQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code, 'timeline'],
    queryFn: ({ signal }) => api.get<Timeline>(apiPath`/dossiers/${code}/timeline`, { signal }),
    refetchOnWindowFocus: true,
  });

export interface Act {
  code: string;
  version: number;
  body: PerformAction;
  idempotencyKey: string;
}

export const perform = ({ code, version, body, idempotencyKey }: Act) =>
  api.post<ActionDone>(apiPath`/dossiers/${code}/actions`, { ifMatch: version, idempotencyKey, body });

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam, signal }) => api.get<Notices>('/notices', { query: { cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor,
  staleTime: 0,
});

export const markNoticesRead = () => api.post<void>('/notices/read');
