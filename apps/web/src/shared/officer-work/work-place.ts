import { inboxTabOf } from './inbox-query.js';
import type { InboxPlace } from './inbox-query.js';

const KEY = 'mc_inbox_place';

/** Which list the officer came from, so that "back" and "next" mean that list. For this tab of the browser only. */
export function rememberPlace({ tab, q }: InboxPlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ tab, q }));
  } catch {
    // Storage may be switched off: then the list of one's own work stands in.
  }
}

export function lastPlace(): InboxPlace {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof held === 'object' && held !== null && 'tab' in held && 'q' in held) {
      return { tab: inboxTabOf(String(held.tab)), q: String(held.q) };
    }
  } catch {
    // As above.
  }
  return { tab: 'mine', q: '' };
}

/** Set in the address of a list that was searched; the words themselves, often a name, stand in no address. */
export const SEARCHED = 'tim';

export function placeHref({ tab, q }: InboxPlace): string {
  return `/can-bo?${new URLSearchParams(q ? { tab, [SEARCHED]: '1' } : { tab })}`;
}
