import { CHATTER } from './chatter.js';
import type { Lexicon } from './lexicon.js';
import type { Variant, VariantKind } from './search-plan.js';
import { pairOf, startOf, type Word } from './words.js';

/** A term to look up; of several at one place the best counts. */
export interface PlanTerm {
  term: string;
  variant: number;
  place: number;
  weight: number;
  /** Only procedures with one of these are looked at: they tell apart, the others are everywhere. */
  essential: boolean;
  /** The only term at its place. */
  alone: boolean;
}

/** Places from here on are neighbouring pairs, which add to a match but are not needed for it. */
export const PAIR_PLACES = 100;
const START_PLACE = 200;
const PAIR_SHARE = 0.3;
const FACTOR: Readonly<Record<VariantKind, number>> = { NAME: 1, SYNONYM: 0.97, SIMILAR: 0.93 };
const PREFIX_WORDS = 12;
const PREFIX_FACTOR = 0.85;
const BARE_FACTOR = 0.85;
const CHATTER_FACTOR = 0.2;
/** Shares of all procedures: words as common as this cost much to look up and tell little. */
const COMMON_CHATTER = 0.08;
const EVERYWHERE = 0.25;
/** From so many words on, a word that is everywhere is left to the pair it stands in. */
const LONG_QUERY = 5;
/** What all inessential words together may be worth, where no pair of words helps. */
const INESSENTIAL = 0.4;
/** A word or pair in fewer procedures than this is essential by itself. */
const RARE = 300;
const START_BONUS = 0.12;
/** What an unknown word takes from its variant, of the share it would have had. */
const UNKNOWN_FACTOR = 0.6;

/** `typed` for the words as they came: they show diacritics, and the last may be only begun. */
export function variantTerms(
  { kind, terms }: Variant,
  variant: number,
  typed: readonly Word[] | null,
  lexicon: Lexicon,
): PlanTerm[] {
  const places = terms.map((term, place) => alternativesAt(terms, place, typed, lexicon));
  const weights = weigh(terms, lexicon);
  const isFound = (place: number) => (places[place] ?? []).some(({ term }) => lexicon.count(term) > 0);
  const known = sum(weights.filter((_, place) => isFound(place)));
  if (known === 0) return [];
  const unknown = sum(weights) - known;
  const scale = (FACTOR[kind] * (1 - (UNKNOWN_FACTOR * unknown) / (known + unknown))) / known;
  const pairs = pairTerms(terms, variant, FACTOR[kind], lexicon);
  const common = pairs.some(({ essential }) => essential)
    ? commonPlaces(places, lexicon)
    : lightestPlaces(weights, known, isFound);
  const found = places.flatMap((alternatives, place) =>
    (weights[place] === 0 ? [] : alternatives).map(({ term, factor }) => ({
      term,
      variant,
      place,
      weight: scale * factor * (weights[place] ?? 0),
      essential: !common.has(place),
      alone: alternatives.length === 1,
    })),
  );
  return [...found, ...pairs];
}

/** What each word counts; 0 for one that need not be looked up because it says nothing here. */
function weigh(terms: readonly string[], lexicon: Lexicon): number[] {
  const onlyChatter = terms.every((term) => CHATTER.has(term));
  return terms.map((term, i) => {
    const share = lexicon.count(term) / (lexicon.procedures + 1);
    if (CHATTER.has(term) && !onlyChatter) {
      return share > COMMON_CHATTER ? 0 : lexicon.weight(term) * CHATTER_FACTOR;
    }
    const toldByPair = isPair(terms[i - 1], term, lexicon) || isPair(term, terms[i + 1], lexicon);
    return terms.length >= LONG_QUERY && share > EVERYWHERE && toldByPair ? 0 : lexicon.weight(term);
  });
}

function isPair(first: string | undefined, second: string | undefined, lexicon: Lexicon): boolean {
  return first !== undefined && second !== undefined && lexicon.pairCount(first, second) > 0;
}

function commonPlaces(
  places: readonly (readonly { term: string }[])[],
  lexicon: Lexicon,
): ReadonlySet<number> {
  const isCommon = (alternatives: readonly { term: string }[]) =>
    sum(alternatives.map(({ term }) => lexicon.count(term))) > RARE;
  return new Set(places.flatMap((alternatives, place) => (isCommon(alternatives) ? [place] : [])));
}

/** The commonest words, as many as can be missed together. */
function lightestPlaces(
  weights: readonly number[],
  known: number,
  isFound: (place: number) => boolean,
): ReadonlySet<number> {
  const order = weights.map((_, place) => place).toSorted((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const spared = new Set<number>();
  let worth = 0;
  for (const place of order.filter(isFound)) {
    worth += weights[place] ?? 0;
    if (worth > INESSENTIAL * known) break;
    spared.add(place);
  }
  return spared;
}

function alternativesAt(
  terms: readonly string[],
  place: number,
  typed: readonly Word[] | null,
  lexicon: Lexicon,
): { term: string; factor: number }[] {
  const term = terms[place] ?? '';
  const word = typed?.[place];
  const accented = word ? accentedTerm(word, lexicon) : null;
  const found = accented
    ? [
        { term: accented, factor: 1 },
        { term, factor: BARE_FACTOR },
      ]
    : [{ term, factor: 1 }];
  if (typed && place === terms.length - 1) {
    const longer = continuations(term, terms[place - 1], lexicon);
    found.push(...longer.map((begun) => ({ term: begun, factor: PREFIX_FACTOR })));
  }
  return found;
}

/** Typed with diacritics that tell it from other words of the same letters. */
function accentedTerm({ shown, term }: Word, lexicon: Lexicon): string | null {
  const accented = `=${shown}`;
  return shown !== term && lexicon.count(accented) > 0 ? accented : null;
}

function continuations(term: string, previous: string | undefined, lexicon: Lexicon): string[] {
  const longer = lexicon.words.filter((word) => word.term.startsWith(term) && word.term !== term);
  const beside = (word: string) => (previous === undefined ? 0 : lexicon.pairCount(previous, word));
  const fitting = longer.filter((word) => previous === undefined || beside(word.term) > 0);
  return (fitting.length > 0 || lexicon.count(term) > 0 ? fitting : longer)
    .toSorted((a, b) => beside(b.term) - beside(a.term) || b.count - a.count)
    .slice(0, PREFIX_WORDS)
    .map((word) => word.term);
}

function pairTerms(terms: readonly string[], variant: number, factor: number, lexicon: Lexicon): PlanTerm[] {
  const pairs = terms
    .slice(1)
    .map((term, i) => pairOf(terms[i] ?? '', term))
    .map((term, i) => ({ term, place: PAIR_PLACES + i, weight: Math.sqrt(lexicon.weight(term)) }));
  const all = sum(pairs.map(({ weight }) => weight));
  const found = pairs
    .filter(({ term }) => lexicon.count(term) > 0)
    .map(({ term, place, weight }) => ({
      term,
      variant,
      place,
      weight: (factor * PAIR_SHARE * weight) / all,
      essential: lexicon.count(term) <= RARE,
      alone: true,
    }));
  // Where all are common, they must do.
  if (!found.some(({ essential }) => essential)) for (const pair of found) pair.essential = true;
  const start = startOf(terms[0] ?? '', terms[1] ?? '');
  if (lexicon.count(start) === 0) return found;
  const bonus = { term: start, variant, place: START_PLACE, weight: factor * START_BONUS };
  return [...found, { ...bonus, essential: false, alone: true }];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
