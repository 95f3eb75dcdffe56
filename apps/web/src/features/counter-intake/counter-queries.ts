import type {
  CounterDraftOpened,
  CounterDrafts,
  CounterProcedures,
  FoundApplicant,
  OpenCounterDraft,
} from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';

const FIVE_MINUTES = 5 * 60_000;

export const counterProceduresQuery = queryOptions({
  queryKey: ['counter', 'procedures'],
  queryFn: ({ signal }) => api.get<CounterProcedures>('/counter/procedures', { signal }),
  staleTime: FIVE_MINUTES,
});

export const counterDraftsQuery = queryOptions({
  queryKey: ['counter', 'drafts'],
  queryFn: ({ signal }) => api.get<CounterDrafts>('/counter/drafts', { signal }),
  staleTime: 0,
});

/** Every hit is written down on the server: one look for one number, and nothing kept when the page is left. */
export const applicantQuery = (personalId: string) =>
  queryOptions({
    queryKey: ['counter', 'applicant', personalId],
    queryFn: ({ signal }) =>
      api.post<FoundApplicant>('/counter/applicants/find', { body: { personalId }, signal }),
    staleTime: FIVE_MINUTES,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

export const openCounterDraft = (body: OpenCounterDraft, idempotencyKey: string) =>
  api.post<CounterDraftOpened>('/counter/drafts', { body, idempotencyKey });

export const deleteDraft = (id: string) => api.delete<void>(apiPath`/drafts/${id}`);
