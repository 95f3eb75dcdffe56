import { termOf } from './words.js';

const MARKS: readonly [typed: RegExp, letter: string][] = [
  [/dd/g, 'd'],
  [/aa/g, 'a'],
  [/ee/g, 'e'],
  [/oo/g, 'o'],
  [/([aou])w/g, '$1'],
];
const TONE_LAST = /([a-z]{2})[sfrxj]$/;
const TONE_INSIDE = /([aeiouy])[sfrxj]([a-z]{1,2})$/;

/**
 * What a word means if it was typed with the Telex or VNI keys while the Vietnamese keyboard was off:
 * `giaays`, `giasay` and `giay61` all give `giay`. Which reading is a word, the caller knows.
 */
export function telexReadings(term: string): string[] {
  if (/^[a-z]+[0-9][a-z0-9]*$/.test(term)) return [termOf(term.replace(/[0-9]/g, ''))];
  let bare = term;
  for (const [typed, letter] of MARKS) bare = bare.replace(typed, letter);
  const readings = [bare, bare.replace(TONE_LAST, '$1'), bare.replace(TONE_INSIDE, '$1$2')];
  return [...new Set(readings.map(termOf))].filter((reading) => reading !== term);
}
