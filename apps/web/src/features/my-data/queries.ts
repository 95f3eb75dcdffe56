import type {
  DataExport,
  DataExportLinks,
  DataExports,
  MyData,
  MyDataRequests,
  MyReads,
} from '@motcua/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';

const GATHERING = 3_000;

export const heldQuery = queryOptions({
  queryKey: ['my-data', 'held'],
  queryFn: ({ signal }) => api.get<MyData>('/my-data', { signal }),
});

/** Of one dossier, or of everything for ''. */
export const readsQuery = (dossier: string) =>
  infiniteQueryOptions({
    queryKey: ['my-data', 'reads', dossier],
    queryFn: ({ pageParam, signal }) =>
      api.get<MyReads>('/my-data/reads', { query: { cursor: pageParam, dossier }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });

export const isGathering = ({ state }: Pick<DataExport, 'state'>): boolean =>
  state === 'WAITING' || state === 'RUNNING';

export const exportsQuery = queryOptions({
  queryKey: ['my-data', 'exports'],
  queryFn: ({ signal }) => api.get<DataExports>('/my-data/exports', { signal }),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.items.some(isGathering) ? GATHERING : false),
});

export const askExport = () => api.post<DataExport>('/my-data/exports');

export const exportLinks = (id: string) => api.post<DataExportLinks>(apiPath`/my-data/exports/${id}/links`);

export const requestsQuery = queryOptions({
  queryKey: ['my-data', 'requests'],
  queryFn: ({ signal }) => api.get<MyDataRequests>('/my-data/requests', { signal }),
  staleTime: 0,
});
