/**
 * Sounds that are written alike or heard alike somewhere in the country, each written as one letter: ch/tr, s/x, d/gi/r/z,
 * l/n, c/k/q, ng/n and nh/n at the end. Two words of one sound are less than half a mistake apart.
 */
const SOUNDS: readonly [written: RegExp, sound: string][] = [
  [/^ngh?/, 'N'],
  [/^gh/, 'g'],
  [/^(?:gi(?=[aeouy])|gi$|[drzj])/, 'D'],
  [/^(?:ch|tr)/, 'C'],
  [/^[sx]/, 'S'],
  [/^(?:ph|f)/, 'F'],
  [/^(?:qu|kw)/, 'K'],
  [/^[ckq]/, 'K'],
  [/^[ln](?!h)/, 'L'],
  [/(?:ng|nh)$/, 'n'],
  [/[ct]$/, 't'],
  [/y/g, 'i'],
];

function soundOf(term: string): string {
  return SOUNDS.reduce((sound, [written, letter]) => sound.replace(written, letter), term);
}

const HALF = 0.5;
const LIKE_SOUND = 0.4;
const SWAP = 0.8;

/** A word with its sound, so that a thousand comparisons work it out once. */
export interface Heard {
  term: string;
  sound: string;
}

export function hear(term: string): Heard {
  return { term, sound: soundOf(term) };
}

/**
 * How far a typed word is from a real one, in mistakes: a letter too many, too few or wrong is 1 (0.5 for one typed
 * twice, 0.8 for a neighbouring key or two letters swapped), another spelling of a like sound 0.4. Infinity past `limit`.
 */
export function spellingDistance(typed: Heard, real: Heard, limit: number): number {
  const letters = letterDistance(typed.term, real.term, limit);
  if (letters <= HALF) return letters;
  const sounds = letterDistance(typed.sound, real.sound, limit - LIKE_SOUND) + LIKE_SOUND;
  return Math.min(letters, sounds);
}

const LONGEST = 40;
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1)) as [Float64Array, Float64Array, Float64Array];

/** Row by row, in three rows that are used again; gives up as soon as a whole row is past the limit. */
function letterDistance(typed: string, real: string, limit: number): number {
  if (typed.length > LONGEST || real.length > LONGEST) return Infinity;
  let [before, above, row] = rows;
  for (let j = 0; j <= real.length; j += 1) above[j] = j;
  for (let i = 1; i <= typed.length; i += 1) {
    const drop = i > 1 && typed[i - 1] === typed[i - 2] ? HALF : 1;
    row[0] = (above[0] ?? 0) + drop;
    let least = row[0];
    for (let j = 1; j <= real.length; j += 1) {
      const letter = letterCost(typed.charCodeAt(i - 1), real.charCodeAt(j - 1));
      let best = Math.min((above[j] ?? 0) + drop, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + letter);
      if (i > 1 && j > 1 && typed[i - 1] === real[j - 2] && typed[i - 2] === real[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + SWAP);
      }
      row[j] = best;
      if (best < least) least = best;
    }
    // Two letters swapped reach back over one row.
    if (least > limit + 1) return Infinity;
    [before, above, row] = [above, row, before];
  }
  const distance = above[real.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}

/** Keys side by side are mistaken for one another more easily: by both letters' codes, which are all ASCII here. */
const NEIGHBOURS = new Uint8Array(128 * 128);
for (const keys of ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']) {
  for (let i = 1; i < keys.length; i += 1) {
    const [one, other] = [keys.charCodeAt(i - 1), keys.charCodeAt(i)];
    NEIGHBOURS[one * 128 + other] = NEIGHBOURS[other * 128 + one] = 1;
  }
}

function letterCost(a: number, b: number): number {
  if (a === b) return 0;
  return NEIGHBOURS[a * 128 + b] === 1 ? SWAP : 1;
}
