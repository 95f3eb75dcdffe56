import { pairOf, startOf, termOf, wordsOf, type Word } from './words.js';

/** A procedure as the index sees it. */
export interface IndexedProcedure {
  /** Small number that stands for it in the lists. */
  no: number;
  name: string;
  plainName: string | null;
  keywords: readonly string[];
  results: readonly string[];
  sector: string | null;
  agency: string | null;
}

export interface IndexTerm {
  /** A word, two neighbouring words, `^` and the two that begin a name, or `=` and a word with its diacritics. */
  term: string;
  /** How it is most often written. */
  shown: string;
  docs: number[];
  weights: number[];
}

/** Percent: how much a word counts by where it stands. The value also tells where, see `explainHit`. */
export const FIELD_WEIGHTS = {
  name: 100,
  plainName: 96,
  keyword: 85,
  result: 70,
  sector: 45,
  agency: 25,
} as const;

export interface SearchIndex {
  terms: IndexTerm[];
  /** Number of words of each name, its "Thủ tục …" left off. */
  nameLengths: Map<number, number>;
}

interface Entry {
  docs: Map<number, number>;
  shown: Map<string, number>;
}

/** Turns the catalogue into word lists. Five thousand procedures take a fraction of a second. */
export function buildIndex(procedures: readonly IndexedProcedure[]): SearchIndex {
  const entries = new Map<string, Entry>();
  const nameLengths = new Map<number, number>();
  const add = (term: string, shown: string, no: number, weight: number) => {
    let entry = entries.get(term);
    if (!entry) entries.set(term, (entry = { docs: new Map(), shown: new Map() }));
    entry.docs.set(no, Math.max(entry.docs.get(no) ?? 0, weight));
    entry.shown.set(shown, (entry.shown.get(shown) ?? 0) + 1);
  };
  for (const procedure of procedures) {
    const core = coreWords(procedure.name);
    nameLengths.set(procedure.no, Math.max(1, core.length));
    if (core[0] && core[1]) add(startOf(core[0].term, core[1].term), '', procedure.no, FIELD_WEIGHTS.name);
    for (const [text, weight] of fieldsOf(procedure)) {
      const words = wordsOf(text);
      words.forEach(({ term, shown }, i) => {
        add(term, shown, procedure.no, weight);
        add(`=${shown}`, shown, procedure.no, weight);
        const next = words[i + 1];
        if (next && weight >= FIELD_WEIGHTS.keyword) {
          add(pairOf(term, next.term), `${shown} ${next.shown}`, procedure.no, weight);
        }
      });
    }
  }
  return { terms: [...entries].filter(([term]) => isNeeded(term, entries)).map(toTerm), nameLengths };
}

function fieldsOf(procedure: IndexedProcedure): [text: string, weight: number][] {
  return [
    [procedure.name, FIELD_WEIGHTS.name],
    [procedure.plainName ?? '', FIELD_WEIGHTS.plainName],
    ...procedure.keywords.map((keyword): [string, number] => [keyword, FIELD_WEIGHTS.keyword]),
    ...procedure.results.map((result): [string, number] => [result, FIELD_WEIGHTS.result]),
    [procedure.sector ?? '', FIELD_WEIGHTS.sector],
    [procedure.agency ?? '', FIELD_WEIGHTS.agency],
  ];
}

/** A word with diacritics is worth a list of its own only where the bare letters could be another word. */
function isNeeded(term: string, entries: ReadonlyMap<string, Entry>): boolean {
  if (!term.startsWith('=')) return true;
  const bare = entries.get(termOf(term.slice(1)));
  return (bare?.shown.size ?? 0) > 1;
}

function toTerm([term, { docs, shown }]: [string, Entry]): IndexTerm {
  const [[usual] = ['']] = [...shown].toSorted((a, b) => b[1] - a[1]);
  return { term, shown: usual, docs: [...docs.keys()], weights: [...docs.values()] };
}

/** The words of a name, its formal "Thủ tục" left off. */
function coreWords(name: string): Word[] {
  const words = wordsOf(name);
  return words[0]?.term === 'thu' && words[1]?.term === 'tuc' ? words.slice(2) : words;
}
