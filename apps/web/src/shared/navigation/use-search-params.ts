import { useMemo } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { go } from './go.js';

/** The query of the address, and a way to change some of it; null removes a part. */
export function useSearchParams(): [
  URLSearchParams,
  (change: Readonly<Record<string, string | null>>, options?: { replace?: boolean }) => void,
] {
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = (changes: Readonly<Record<string, string | null>>, options?: { replace?: boolean }) => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const query = next.toString();
    go(location.pathname + (query && `?${query}`), options);
  };
  return [params, change];
}
