import { navigate } from 'wouter/use-browser-location';

interface EntryState {
  entry: string;
}

const newEntry = (): EntryState => ({ entry: Math.random().toString(36).slice(2) });

/** Names the history entry on the screen; its scroll position and focus are remembered under it. */
export function currentEntry(): string {
  const state: unknown = history.state;
  const named = typeof state === 'object' && state !== null && 'entry' in state;
  return named ? String(state.entry) : location.pathname + location.search;
}

/** Goes to a page of the site. `replace` for a step that Back should skip, such as a filter or a redirect. */
export function go(href: string, { replace = false }: { replace?: boolean } = {}): void {
  navigate(href, { replace, state: replace ? { entry: currentEntry() } : newEntry() });
}
