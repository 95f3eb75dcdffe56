import { CHATTER } from './chatter.js';
import { correctSpelling } from './correct-spelling.js';
import type { Lexicon } from './lexicon.js';
import { meaningsOf, spokenWords, type Meaning } from './synonyms.js';
import { type PlanTerm, variantTerms } from './variant-terms.js';
import { wordsOf } from './words.js';

export type VariantKind = 'NAME' | 'SIMILAR' | 'SYNONYM';

/** One way to understand the query; each is searched, the best counts. */
export interface Variant {
  kind: VariantKind;
  terms: readonly string[];
  /** For people: the phrase that was understood, or the better spelling. */
  shown: string;
}

export interface SearchPlan {
  /** The query as a code without dots and blanks; null when it cannot be one. */
  codeKey: string | null;
  variants: Variant[];
  terms: PlanTerm[];
  /** Procedures that a synonym names outright, most wanted first; `whole` when the query is nothing else. */
  meant: { code: string; shown: string; whole: boolean }[];
  /** The query spelt better, when another spelling was understood. */
  corrected: string | null;
}

const MAX_WORDS = 16;

/** What to look up for a query. Its last word may be only begun. */
export function planSearch(query: string, lexicon: Lexicon): SearchPlan {
  const words = wordsOf(query).slice(0, MAX_WORDS);
  const typed = words.map(({ term }) => term);
  const meanings = meaningsOf(typed, lexicon, CHATTER);
  // A query that is a known phrase is complete: its last word is no beginning.
  const known = meanings.some(({ whole }) => whole);
  const variants: Variant[] = [{ kind: 'NAME', terms: typed, shown: query.trim() }];
  const fixed = new Set([...CHATTER, ...spokenWords(typed, lexicon)]);
  const corrected = correctSpelling(typed, lexicon, fixed);
  const isCorrected = corrected.join(' ') !== typed.join(' ');
  if (isCorrected) {
    variants.push({ kind: 'SIMILAR', terms: corrected, shown: lexicon.write(corrected) });
    if (meanings.length === 0) meanings.push(...meaningsOf(corrected, lexicon, CHATTER));
  }
  for (const { terms, synonym } of meanings) {
    variants.push({ kind: 'SYNONYM', terms, shown: synonym.phrase });
  }
  return {
    codeKey: codeKeyOf(query),
    variants,
    terms: variants.flatMap((variant, i) =>
      variantTerms(variant, i, i === 0 && !known ? words : null, lexicon),
    ),
    meant: meantBy(meanings),
    corrected: isCorrected && !isBeginning(typed, corrected, lexicon) ? lexicon.write(corrected) : null,
  };
}

/** `1.001193`, `1001193`, `001193`, `1.0011` or `1.013855.H17`: three digits at least, no words. */
function codeKeyOf(query: string): string | null {
  const key = query.replace(/[\s.]/g, '').toUpperCase();
  return /^\d{3,}[0-9A-Z-]{0,20}$/.test(key) ? key : null;
}

/** While the last word is being typed, the beginning of one that fits is no mistake. */
function isBeginning(typed: readonly string[], corrected: readonly string[], lexicon: Lexicon): boolean {
  const last = typed.length - 1;
  const changed = typed.findIndex((term, i) => term !== corrected[i]);
  if (typed.length !== corrected.length || changed !== last) return false;
  const [before, begun] = [typed[last - 1], typed[last] ?? ''];
  return lexicon.words.some(
    ({ term }) =>
      term !== begun &&
      term.startsWith(begun) &&
      (before === undefined || lexicon.pairCount(before, term) > 0),
  );
}

function meantBy(meanings: readonly Meaning[]): SearchPlan['meant'] {
  const meant = new Map<string, SearchPlan['meant'][number]>();
  for (const { synonym, whole } of meanings) {
    for (const code of synonym.codes) {
      if (!meant.has(code)) meant.set(code, { code, shown: synonym.phrase, whole });
    }
  }
  return [...meant.values()];
}
