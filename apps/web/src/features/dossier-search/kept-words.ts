const KEY = 'mc_search_words';

/** The words last searched for, in this tab of the browser only: they stand in no address. */
export function keptWords(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepWords(words: string): void {
  try {
    sessionStorage.setItem(KEY, words);
  } catch {
    // Storage may be switched off: then a reload begins anew.
  }
}
