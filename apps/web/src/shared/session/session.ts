import type { Session } from '@motcua/contracts';
import { keepAnswer } from '../answers/keep-answer.js';
import { useKept } from '../answers/use-answer.js';
import { api } from '../api/api.js';
import { onLangChange } from '../i18n/lang.js';
import { paths } from '../navigation/paths.js';
import { forgetOnDevice } from './left-on-device.js';

const A_MINUTE = 60_000;

const session = keepAnswer((signal) => api.get<Session>('/session', { signal }));

const lookAgain = () => {
  if (session.watched()) void session.refresh();
};
// Names of units and posts are in the reader's language.
onLangChange(lookAgain);
if (typeof window !== 'undefined') {
  window.addEventListener('online', lookAgain);
  // Signing in happens in another tab when a session ran out in the middle of a form.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && lookAgain());
}

export const useSession = () => useKept(session, A_MINUTE);

/** From the answer to a sign-in or a proof: the whole site knows at once. */
export const setSession = (now: Session) => session.put(now);

/** The person signed in, null when nobody is, undefined while that is not known. */
export function usePerson(): Session['person'] | undefined {
  return useSession().data?.person;
}

/** Loads the site anew, so that everything held about the person leaves the browser's memory with them. */
export async function signOut(): Promise<void> {
  try {
    await api.delete<void>('/session');
  } catch {
    // Nothing was ended, and the name on the page goes on saying so.
    return;
  }
  try {
    forgetOnDevice([localStorage, sessionStorage]);
  } catch {
    // Storage is switched off: then nothing was left in it.
  }
  location.assign(paths.home);
}

/** A plain address, not a call: the browser itself travels to the identity provider and back. */
export const vneidSignInHref = (returnTo: string) =>
  `/api/v1/session/vneid?${new URLSearchParams({ returnTo })}`;

/** The same round trip for somebody signed in, who shows once more that it is they. */
export const vneidProofHref = (returnTo: string) =>
  `/api/v1/session/vneid?${new URLSearchParams({ returnTo, lai: '1' })}`;
