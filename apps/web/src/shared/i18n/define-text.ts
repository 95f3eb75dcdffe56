import { useSyncExternalStore } from 'react';
import { getLang, onLangChange } from './lang.js';
import type { Lang } from './lang.js';

/** A message is a string, or a function for one with figures or names in it; groups may nest. */
export interface Messages {
  readonly [key: string]: string | ((...values: never[]) => string) | Messages;
}

/** The same keys, and for functions the same parameters; the words are free. */
type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : SameKeys<T[K]>;
};

export type Catalogue<M> = Readonly<Record<Lang, SameKeys<M>>>;

/** The built site sends English apart from the page (tools/one-language.ts); the source knows nothing of it. */
type Texts = Readonly<Record<'vi', Messages> & Record<'en', Messages | (() => Promise<Messages>)>>;

const arrived = new EventTarget();
const awaited = new Set<() => Promise<void>>();

/** A missing, additional or differently typed English message does not compile. See ADR 0004. */
export function defineText<const M extends Messages>(texts: {
  vi: M;
  en: SameKeys<NoInfer<M>>;
}): Catalogue<M>;
export function defineText({ vi, en }: Texts): Catalogue<Messages> {
  if (typeof en !== 'function') return { vi, en };
  // Until they are here, and where they cannot be fetched: better Vietnamese words than none.
  const catalogue = { vi, en: vi };
  const fetchEnglish = async () => {
    catalogue.en = await en();
    awaited.delete(fetchEnglish);
    arrived.dispatchEvent(new Event('words'));
  };
  awaited.add(fetchEnglish);
  if (getLang() === 'en') void wordsOf('en');
  return catalogue;
}

/** Once the words of all that is loaded so far are here. */
export async function wordsOf(lang: Lang): Promise<void> {
  if (lang === 'en') await Promise.allSettled([...awaited].map((fetchEnglish) => fetchEnglish()));
}

function onWords(listener: () => void): () => void {
  const forget = onLangChange(listener);
  arrived.addEventListener('words', listener);
  return () => {
    forget();
    arrived.removeEventListener('words', listener);
  };
}

/** The messages of one feature in the reader's language; the component follows the switch. */
export function useText<M>(catalogue: Catalogue<M>): SameKeys<M> {
  const words = () => catalogue[getLang()];
  return useSyncExternalStore(onWords, words, words);
}
