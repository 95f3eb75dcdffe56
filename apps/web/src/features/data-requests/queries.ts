import type { DataRequest, DataRequestQueue } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';

export type QueueState = 'OPEN' | 'ANSWERED';

export const queueQuery = (state: QueueState) =>
  queryOptions({
    queryKey: ['data-requests', state],
    queryFn: ({ signal }) => api.get<DataRequestQueue>('/data-requests', { query: { state }, signal }),
    staleTime: 0,
  });

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['data-request', id],
    queryFn: ({ signal }) => api.get<DataRequest>(apiPath`/data-requests/${id}`, { signal }),
  });
