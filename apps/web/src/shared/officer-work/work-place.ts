import { filterNames, filtersOf, inboxTabOf } from './inbox-query.js';
import type { InboxPlace } from './inbox-query.js';

const KEY = 'mc_inbox_place';

/** Which list the officer came from, so that "back" and "next" mean that list. For this tab of the browser only. */
export function rememberPlace({ tab, q, filters }: InboxPlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ tab, q, filters }));
  } catch {
    // Storage may be switched off: then the list of one's own work stands in.
  }
}

export function lastPlace(): InboxPlace {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof held === 'object' && held !== null && 'tab' in held && 'q' in held) {
      const filters: unknown = 'filters' in held ? held.filters : null;
      const said = new Map(Object.entries(typeof filters === 'object' && filters ? filters : {}));
      return {
        tab: inboxTabOf(String(held.tab)),
        q: String(held.q),
        filters: filtersOf((name) => said.get(name)?.toString()),
      };
    }
  } catch {
    // As above.
  }
  return { tab: 'mine', q: '' };
}

/** Stands in the address in place of words that may be a name or a number of somebody: those stand in no address. */
const SEARCHED = 'tim';

const CODE = /^[A-Z]\d{2}[\d.-]*$/i;

/** What of a search the address says: the code of a dossier itself, of anything else only that there was one. */
export const searchParams = (q: string): { q: string | null; [SEARCHED]: string | null } => {
  const isCode = CODE.test(q);
  return { q: isCode ? q : null, [SEARCHED]: q && !isCode ? '1' : null };
};

/** The words of the list at this address. */
export function searchedWords(params: URLSearchParams, remembered: string): string {
  const q = params.get('q') ?? '';
  return CODE.test(q) ? q.slice(0, 100) : params.has(SEARCHED) ? remembered : '';
}

export function placeHref({ tab, q, filters = {} }: InboxPlace): string {
  const said = Object.entries(searchParams(q)).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  const narrowed = filterNames.flatMap((name): [string, string][] =>
    filters[name] ? [[name, filters[name]]] : [],
  );
  return `/can-bo?${new URLSearchParams([['tab', tab], ...said, ...narrowed])}`;
}
