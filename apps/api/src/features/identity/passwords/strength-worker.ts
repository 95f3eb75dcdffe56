import { parentPort, workerData } from 'node:worker_threads';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Why a password can be guessed; what it is made of for the most part. */
export type Weakness = 'OWN_WORDS' | 'COMMON' | 'KEYBOARD' | 'REPEATED' | 'DATE' | 'GUESSABLE';

/** Of zxcvbn's 0 to 4: fewer than 10^8 guesses are too few where a hash may be stolen. */
const ENOUGH = 3;

/** What people here try first, beside the usual lists. */
const LOCAL_WORDS = [
  'mot cua',
  'motcua',
  'dich vu cong',
  'dichvucong',
  'hanh chinh',
  'hanhchinh',
  'mat khau',
  'matkhau',
  'viet nam',
  'vietnam',
  'can bo',
  'canbo',
  'uy ban',
  'ubnd',
  'anh yeu em',
  'anhyeuem',
];

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();

/** With and without marks, in one piece and word by word. */
function spellings(words: readonly string[]): string[] {
  const all = words.flatMap((word) => {
    const plain = folded(word);
    const parts = plain.split(/[\s.,_-]+/).filter((part) => part.length > 2);
    return [word.toLowerCase(), plain, plain.replace(/[\s.,_-]+/g, ''), ...parts];
  });
  return [...new Set(all)].filter((word) => word !== '');
}

/** null when it is hard enough. `words`: names of the person, of their unit. */
function weaknessOf(password: string, words: readonly string[]): Weakness | null {
  const checker = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const bad = spellings([...words, ...LOCAL_WORDS]);
  // Marks and spaces make common words no rarer to whoever guesses in Vietnamese.
  const [worst] = [password, folded(password), folded(password).replace(/\s+/g, '')]
    .map((text) => checker.check(text, bad))
    .toSorted((a, b) => a.guesses - b.guesses);
  if (!worst || worst.score >= ENOUGH) return null;
  const [longest] = worst.sequence.toSorted((a, b) => b.token.length - a.token.length);
  switch (longest?.pattern) {
    case 'dictionary':
      return ofOneself(longest) ? 'OWN_WORDS' : 'COMMON';
    case 'spatial':
    case 'sequence':
      return 'KEYBOARD';
    case 'repeat':
      return 'REPEATED';
    case 'date':
    case 'regex':
      return 'DATE';
    default:
      return 'GUESSABLE';
  }
}

function ofOneself({ dictionaryName, token }: { dictionaryName?: string; token: string }): boolean {
  return dictionaryName === 'userInputs' && !LOCAL_WORDS.includes(folded(token));
}

export interface StrengthAsked {
  password: string;
  words: readonly string[];
}

// The whole of a thread's work: judge-strength.ts starts one for each password.
const asked = workerData as StrengthAsked;
parentPort?.postMessage(weaknessOf(asked.password, asked.words), []);
