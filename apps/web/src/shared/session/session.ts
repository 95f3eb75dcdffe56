import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { Session } from '@motcua/contracts';
import { api } from '../api/api.js';
import { paths } from '../navigation/paths.js';
import { forgetOnDevice } from './left-on-device.js';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<Session>('/session', { signal }),
  staleTime: 60_000,
  // Signing in happens in another tab when a session ran out in the middle of a form.
  refetchOnWindowFocus: 'always',
});

export const useSession = () => useQuery(sessionQuery);

/** The person signed in, null when nobody is, undefined while that is not known. */
export function usePerson(): Session['person'] | undefined {
  return useSession().data?.person;
}

/** Loads the site anew, so that everything held about the person leaves the browser's memory with them. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => api.delete<void>('/session'),
    onSuccess: () => {
      try {
        forgetOnDevice([localStorage, sessionStorage]);
      } catch {
        // Storage is switched off: then nothing was left in it.
      }
      location.assign(paths.home);
    },
  });
}

/** A plain address, not a call: the browser itself travels to the identity provider and back. */
export const vneidSignInHref = (returnTo: string) =>
  `/api/v1/session/vneid?${new URLSearchParams({ returnTo })}`;

/** The same round trip for somebody signed in, who shows once more that it is they. */
export const vneidProofHref = (returnTo: string) =>
  `/api/v1/session/vneid?${new URLSearchParams({ returnTo, lai: '1' })}`;
