import { useState } from 'react';

/** Stays true once it was, for as long as `key` is the same. */
export function useLatch(now: boolean, key: string): boolean {
  const [latched, setLatched] = useState<string | null>(null);
  if (now && latched !== key) setLatched(key);
  return now || latched === key;
}
