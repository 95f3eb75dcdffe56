import { useEffect, useState } from 'react';

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    // Storage may be switched off; the words then live as long as the page.
    return '';
  }
}

/** What was typed and not yet sent outlives a reload and a sign-in, and ends with the tab: the device may be shared. */
export function useKeptWords(key: string): [string, (words: string) => void] {
  const [words, setWords] = useState(() => read(key));
  useEffect(() => {
    try {
      if (words) sessionStorage.setItem(key, words);
      else sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  }, [key, words]);
  return [words, setWords];
}
