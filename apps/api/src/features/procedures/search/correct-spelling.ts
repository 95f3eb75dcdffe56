import type { Lexicon } from './lexicon.js';
import { hear, spellingDistance } from './spelling-distance.js';
import { telexReadings } from './telex.js';

interface Reading {
  terms: readonly string[];
  /** Mistakes supposed. */
  cost: number;
}

interface Path {
  terms: string[];
  score: number;
}

/** Nats a supposed mistake must be worth: a slip is rare, so the corrected words must fit much better. */
const COST_OF_MISTAKE = 4.5;
/** Changing a real word into another needs more than mending what is no word at all. */
const COST_OF_REPLACING = 0.3;
const UNKNOWN = -14;
const KEPT_PATHS = 12;
const READINGS = 14;

/**
 * The likeliest meaning of what was typed, word by word in context: of all real words near each typed one, the chain
 * whose neighbours stand together most often in the catalogue. The terms themselves when nothing is better; those in
 * `fixed` are left as they are.
 */
export function correctSpelling(
  terms: readonly string[],
  lexicon: Lexicon,
  fixed: ReadonlySet<string> = new Set(),
): string[] {
  if (isSound(terms, lexicon)) return [...terms];
  let paths: Path[] = [{ terms: [], score: 0 }];
  for (const term of terms) {
    const readings = fixed.has(term) ? [{ terms: [term], cost: 0 }] : lexicon.remember(term, readingsOf);
    const next = paths.flatMap((path) => readings.map((reading) => extend(path, reading, lexicon)));
    paths = next.toSorted((a, b) => b.score - a.score).slice(0, KEPT_PATHS);
  }
  return paths[0]?.terms ?? [...terms];
}

/** Every word is known, and so is each beside its neighbour: there is nothing to correct. */
function isSound(terms: readonly string[], lexicon: Lexicon): boolean {
  return terms.every((term, i) => {
    const next = terms[i + 1];
    return lexicon.count(term) > 0 && (next === undefined || lexicon.pairCount(term, next) > 0);
  });
}

function extend(path: Path, { terms, cost }: Reading, lexicon: Lexicon): Path {
  let score = path.score - cost * COST_OF_MISTAKE;
  let previous = path.terms.at(-1);
  for (const term of terms) {
    score += likelihood(previous, term, lexicon);
    previous = term;
  }
  return { terms: [...path.terms, ...terms], score };
}

/** Log of how likely a word is after another, backing off to how common it is at all. */
function likelihood(previous: string | undefined, term: string, lexicon: Lexicon): number {
  const count = lexicon.count(term);
  if (count === 0) return UNKNOWN;
  const alone = count / (20 * lexicon.procedures);
  if (previous === undefined) return Math.log(alone);
  const together = lexicon.pairCount(previous, term) / (lexicon.count(previous) + 5);
  return Math.log(0.8 * together + 0.2 * alone);
}

function readingsOf(term: string, lexicon: Lexicon): Reading[] {
  const known = lexicon.count(term) > 0;
  const readings: Reading[] = [{ terms: [term], cost: 0 }];
  if (/^\d+$/.test(term) || term.length < 2) return readings;
  const extra = known ? COST_OF_REPLACING : 0;
  for (const reading of telexReadings(term)) {
    if (lexicon.count(reading) > 0) readings.push({ terms: [reading], cost: 0.3 + extra });
  }
  const limit = limitFor(term, known);
  const typed = hear(term);
  const near = lexicon.words
    .filter((word) => word.term !== term && Math.abs(word.term.length - term.length) <= limit + HALF_MORE)
    .map((word) => ({ word: word.term, count: word.count, distance: spellingDistance(typed, word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || b.count - a.count)
    .slice(0, READINGS);
  for (const { word, distance } of near) readings.push({ terms: [word], cost: distance + extra });
  if (!known) readings.push(...splits(term, lexicon));
  return readings;
}

/** A doubled letter costs half, so a word may be longer than the limit by as much again. */
const HALF_MORE = 1;

function limitFor(term: string, known: boolean): number {
  if (term.length <= 2) return known ? 0 : 1;
  if (known) return 1;
  return term.length <= 5 ? 1.5 : 2;
}

/** `khaisinh` → `khai sinh`. */
function splits(term: string, lexicon: Lexicon): Reading[] {
  const found: Reading[] = [];
  for (let i = 2; i <= term.length - 2; i += 1) {
    const [first, second] = [term.slice(0, i), term.slice(i)];
    if (lexicon.pairCount(first, second) > 0) found.push({ terms: [first, second], cost: 0.5 });
  }
  return found;
}
