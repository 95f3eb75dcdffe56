import { foldVietnamese as fold } from '@motcua/domain';

export interface Word {
  /** What is looked up. */
  term: string;
  /** As written, lower case, composed. */
  shown: string;
}

/** Words of a text in order. Punctuation parts words, dots and all. */
export function wordsOf(text: string): Word[] {
  const composed = text.normalize('NFC').toLowerCase();
  const found = composed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return found.map((shown) => ({ term: termOf(shown), shown })).filter(({ term }) => term !== '');
}

/** `kí` and `ký`, `quí` and `quý` are one word spelt two ways. */
export function termOf(word: string): string {
  const letters = fold(word).replace(/[^a-z0-9]/g, '');
  return letters.replace(/^([bcdghklmnprstvx]{1,3}|qu|)y$/, '$1i');
}

/** Key of two neighbouring words. Vietnamese compounds are such pairs: `khai sinh`, `kết hôn`. */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

/** Key of the two words a name begins with. */
export function startOf(first: string, second: string): string {
  return `^${first} ${second}`;
}
