import type { Session } from '@motcua/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.js';
import { sessionQuery } from '../session/session.js';
import type { Credentials } from './officer-sign-in-form.js';

/** Signs in and lets the whole site know; what the page holds stays as it is. */
export function useOfficerSignIn(onSignedIn: (session: Session) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post<Session>('/session/officer', { body: credentials }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      onSignedIn(session);
    },
  });
}
