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

export function soundOf(term: string): string {
  return SOUNDS.reduce((sound, [written, letter]) => sound.replace(written, letter), term);
}

const HALF = 0.5;
const LIKE_SOUND = 0.4;
const SWAP = 0.8;

/**
 * How far a typed word is from a real one, in mistakes: a letter too many, too few or wrong is 1 (0.5 for one typed
 * twice, 0.8 for a neighbouring key or two letters swapped), another spelling of a like sound 0.4.
 */
export function spellingDistance(typed: string, real: string): number {
  const letters = letterDistance(typed, real);
  if (letters <= HALF) return letters;
  return Math.min(letters, letterDistance(soundOf(typed), soundOf(real)) + LIKE_SOUND);
}

function letterDistance(typed: string, real: string): number {
  let before: number[] = [];
  let above: number[] = Array.from({ length: real.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i += 1) {
    const row: number[] = [(above[0] ?? 0) + dropCost(typed, i)];
    for (let j = 1; j <= real.length; j += 1) {
      let best = Math.min(
        (above[j] ?? 0) + dropCost(typed, i),
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + letterCost(typed[i - 1] ?? '', real[j - 1] ?? ''),
      );
      if (i > 1 && j > 1 && typed[i - 1] === real[j - 2] && typed[i - 2] === real[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + SWAP);
      }
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[real.length] ?? 0;
}

function dropCost(typed: string, i: number): number {
  return i > 1 && typed[i - 1] === typed[i - 2] ? HALF : 1;
}

/** Keys side by side are mistaken for one another more easily. */
const NEIGHBOURS = new Set(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    [...row].slice(1).flatMap((key, i) => [`${row[i]}${key}`, `${key}${row[i]}`]),
  ),
);

function letterCost(a: string, b: string): number {
  if (a === b) return 0;
  return NEIGHBOURS.has(a + b) ? SWAP : 1;
}
