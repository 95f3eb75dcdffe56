import { isPlausibleDossierCode } from '../dossier-code/dossier-code.js';
import { foldVietnamese } from './fold-vietnamese.js';

/** A piece of a dossier code: its start, or its end (a day, where one was typed, and the number of that day). */
export type CodePiece =
  { kind: 'START'; start: string } | { kind: 'END'; day: string | null; sequence: number };

/** What somebody typed into the search for dossiers, in the ways in which it can be meant. */
export interface TypedSearch {
  /** Null when it cannot be a code. */
  code: CodePiece | null;
  /** Folded, one blank between words: compared with the beginnings of names. */
  name: string;
  /** The same with its last word first: compared with names whose given name stands first. */
  nameGivenFirst: string;
  /** Single words to be found anywhere, each once; at most MOST_WORDS, the longest. */
  words: readonly string[];
}

/** More words than these find nothing that these did not. */
export const MOST_WORDS = 8;

/** Agency and day, as codes of ours begin: `H50.12-26`. Without any of the day it would be all an agency ever had. */
const OWN_START = /^[A-Z]\d{2}(?:\.\d{2,3}){0,4}-\d/;
const DAY_AND_SEQUENCE = /^(\d{2})(\d{2})(\d{2})-(\d{1,7})$/;
/** Longer runs of digits are numbers of papers and people. */
const SEQUENCE = /^\d{1,5}$/;

/**
 * Reads what was typed. Case, marks, kinds of blanks and the form of Unicode do not count; nothing is refused, for
 * even `%` and `'` may be typed by somebody who has lost their way.
 */
export function readDossierSearch(typed: string): TypedSearch {
  const name = foldVietnamese(typed).replace(/\s+/g, ' ').trim();
  return {
    code: codePiece(typed.normalize('NFC').trim().toUpperCase()),
    name,
    nameGivenFirst: name.split(' ').toReversed().join(' '),
    words: wordsOf(name),
  };
}

function codePiece(typed: string): CodePiece | null {
  const dayAndSequence = DAY_AND_SEQUENCE.exec(typed);
  if (dayAndSequence) {
    const [, year = '', month = '', day = '', sequence] = dayAndSequence;
    if (isDay(Number(month), Number(day))) {
      return { kind: 'END', day: `20${year}-${month}-${day}`, sequence: Number(sequence) };
    }
  }
  if (SEQUENCE.test(typed) && Number(typed) > 0) return { kind: 'END', day: null, sequence: Number(typed) };
  if (OWN_START.test(typed)) return { kind: 'START', start: typed };
  // Codes of other systems are opaque: only a whole one is looked for, and it has more than digits.
  const foreign = isPlausibleDossierCode(typed) && /[^\d]/.test(typed) && typed.length >= 5;
  return foreign ? { kind: 'START', start: typed } : null;
}

const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

function wordsOf(folded: string): string[] {
  const distinct = [...new Set(folded.split(/[^a-z0-9]+/).filter(Boolean))];
  return distinct.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}
