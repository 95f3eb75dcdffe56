import { QueryClient } from '@tanstack/react-query';
import { onLangChange } from '../i18n/lang.js';
import type { ApiProblem } from './api-problem.js';
import { shouldRetry } from './should-retry.js';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: shouldRetry,
        // Nothing moves under a reader's eyes because a window came back; lists refresh on request.
        refetchOnWindowFocus: false,
        networkMode: 'offlineFirst',
      },
      // A write that cannot be sent says so at once, instead of waiting unseen for the network.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  // Answers carry words in the reader's language.
  onLangChange(() => void client.invalidateQueries());
  return client;
}
