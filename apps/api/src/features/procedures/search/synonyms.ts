import { type Lexicon, phraseKey, type Synonym } from './lexicon.js';
import { wordsOf } from './words.js';

/** A query put into the catalogue's words. */
export interface Meaning {
  synonym: Synonym;
  terms: string[];
  /** The phrase is all that was asked. */
  whole: boolean;
}

interface Found {
  at: number;
  length: number;
  synonym: Synonym;
}

interface Said extends Found {
  meaning?: string;
}

const MEANINGS = 3;

/**
 * Looks for known phrases, the longest first, and puts what they mean in their place: all phrases in their usual
 * meaning, and once for each further meaning of the longest. Words in `chatter` around a phrase do not count.
 */
export function meaningsOf(
  terms: readonly string[],
  lexicon: Lexicon,
  chatter: ReadonlySet<string>,
): Meaning[] {
  const phrases = phrasesIn(terms, lexicon);
  const [main] = phrases;
  if (!main) return [];
  const { at, length, synonym } = main;
  const whole = terms.every((term, i) => (i >= at && i < at + length) || chatter.has(term));
  const others = new Map(phrases.slice(1).map((phrase) => [phrase.at, phrase]));
  // The whole query is a known phrase: the procedures it names are the answer, its words only fill up.
  return synonym.means.slice(0, whole && synonym.codes.length > 0 ? 1 : MEANINGS).map((meaning) => ({
    synonym,
    whole,
    terms: replaced(terms, new Map<number, Said>([...others, [at, { ...main, meaning }]])),
  }));
}

/** Words that are part of a known phrase: rightly spelt, whatever the catalogue's own words are. */
export function spokenWords(terms: readonly string[], lexicon: Lexicon): string[] {
  return phrasesIn(terms, lexicon).flatMap(({ at, length }) => terms.slice(at, at + length));
}

function phrasesIn(terms: readonly string[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(terms.length, lexicon.longestSynonym); length > 0; length -= 1) {
    for (let at = 0; at + length <= terms.length; at += 1) {
      const places = Array.from({ length }, (_, i) => at + i);
      const synonym = lexicon.synonyms.get(phraseKey(terms.slice(at, at + length)));
      if (!synonym || places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ at, length, synonym });
    }
  }
  return found;
}

function replaced(terms: readonly string[], phrases: ReadonlyMap<number, Said>): string[] {
  const said: string[] = [];
  for (let i = 0; i < terms.length; i += 1) {
    const phrase = phrases.get(i);
    if (!phrase) {
      said.push(terms[i] ?? '');
      continue;
    }
    said.push(...wordsOf(phrase.meaning ?? phrase.synonym.means[0] ?? '').map(({ term }) => term));
    i += phrase.length - 1;
  }
  return said;
}
