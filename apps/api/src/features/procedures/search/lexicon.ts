import { hear, type Heard } from './spelling-distance.js';
import { pairOf, wordsOf } from './words.js';

export interface LexiconTerm {
  term: string;
  shown: string;
  /** Procedures that have it. */
  count: number;
}

/** How people call a thing, and what the catalogue calls it. */
export interface Synonym {
  phrase: string;
  /** The catalogue's words for it, best first. */
  means: readonly string[];
  /** Procedures meant by it, most asked first. */
  codes: readonly string[];
}

const MEMORY = 5000;

/** The words of the catalogue with their frequencies: what corrections, weights and suggestions are made from. */
export class Lexicon {
  private readonly terms: ReadonlyMap<string, LexiconTerm>;
  /** Words only, most frequent first. */
  readonly words: readonly (LexiconTerm & Heard)[];
  /** Synonyms by their folded phrase. */
  readonly synonyms: ReadonlyMap<string, Synonym>;
  readonly longestSynonym: number;
  private readonly memory = new Map<string, unknown>();

  constructor(
    terms: readonly LexiconTerm[],
    synonyms: readonly Synonym[],
    readonly procedures: number,
    readonly revision: number,
  ) {
    this.terms = new Map(terms.map((term) => [term.term, term]));
    this.words = terms
      .filter(({ term }) => /^[a-z]+$/.test(term))
      .toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
      .map((word) => ({ ...word, ...hear(word.term) }));
    this.synonyms = new Map(synonyms.map((synonym) => [keyOf(synonym.phrase), synonym]));
    this.longestSynonym = Math.max(0, ...[...this.synonyms.keys()].map((key) => key.split(' ').length));
  }

  count(term: string): number {
    return this.terms.get(term)?.count ?? 0;
  }

  pairCount(first: string, second: string): number {
    return this.count(pairOf(first, second));
  }

  shown(term: string): string {
    return this.terms.get(term)?.shown ?? term;
  }

  /** Rare words tell procedures apart, common ones hardly. */
  weight(term: string): number {
    return Math.log(1 + (this.procedures + 1) / (this.count(term) + 0.5));
  }

  /** What `find` gives for a term, worked out once per term while there is room. One `find` per lexicon. */
  remember<T>(term: string, find: (term: string, lexicon: Lexicon) => T): T {
    const known = this.memory.get(term);
    if (known !== undefined) return known as T;
    const found = find(term, this);
    if (this.memory.size >= MEMORY) this.memory.clear();
    this.memory.set(term, found);
    return found;
  }

  /** A phrase with the diacritics that its words have most often beside each other. */
  write(terms: readonly string[]): string {
    return terms
      .map((term, i) => {
        const before = i > 0 ? pairOf(terms[i - 1] ?? '', term) : '';
        const after = i + 1 < terms.length ? pairOf(term, terms[i + 1] ?? '') : '';
        if (this.count(before) > 0 && this.count(before) >= this.count(after)) {
          return this.shown(before).split(' ')[1] ?? term;
        }
        return this.count(after) > 0 ? (this.shown(after).split(' ')[0] ?? term) : this.shown(term);
      })
      .join(' ');
  }
}

function keyOf(phrase: string): string {
  return phraseKey(wordsOf(phrase).map(({ term }) => term));
}

/** One for all orders: `mất bằng lái` and `bằng lái mất` are asked alike. */
export function phraseKey(terms: readonly string[]): string {
  return terms.toSorted().join(' ');
}
