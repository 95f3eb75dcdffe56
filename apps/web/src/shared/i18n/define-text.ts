import { useLang } from './lang.js';
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

/** A missing, additional or differently typed English message does not compile. See ADR 0004. */
export function defineText<const M extends Messages>(texts: {
  vi: M;
  en: SameKeys<NoInfer<M>>;
}): Catalogue<M>;
export function defineText(texts: Catalogue<Messages>): Catalogue<Messages> {
  return texts;
}

/** The messages of one feature in the reader's language; the component follows the switch. */
export function useText<M>(catalogue: Catalogue<M>): SameKeys<M> {
  return catalogue[useLang()];
}
