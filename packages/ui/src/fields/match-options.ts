export interface PickOption {
  value: string;
  label: string;
  /** A second line that tells equal names apart, such as the province. */
  detail?: string | undefined;
  /** Other words that find it, such as the names of merged communes. */
  alsoKnownAs?: readonly string[] | undefined;
}

/** Lower case, no marks, đ as d: how people type names on a phone. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s,().-]+/g, ' ')
    .trim();
}

interface Folded {
  name: string;
  others: string[];
  whole: string;
}

// Thousands of communes are folded at the first key, not at every one: a slow phone must keep up with typing.
const foldedOptions = new WeakMap<PickOption, Folded>();

function foldOption(option: PickOption): Folded {
  let folded = foldedOptions.get(option);
  if (!folded) {
    folded = {
      name: fold(option.label),
      others: (option.alsoKnownAs ?? []).map(fold),
      whole: fold(`${option.label} ${option.detail ?? ''}`),
    };
    foldedOptions.set(option, folded);
  }
  return folded;
}

const NOT_FOUND = Infinity;

/** Lower is better: the very words, then words in their order, then words in any order, each from its start. */
function rank(text: string, query: string, parts: readonly string[]): number {
  const padded = ` ${text} `;
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  if (padded.includes(` ${query} `)) return 2;
  if (padded.includes(` ${query}`)) return 3;
  return parts.every((part) => padded.includes(` ${part}`)) ? 4 : NOT_FOUND;
}

/** Options whose words begin with the typed words, best first; names before other names before details. */
export function matchOptions<T extends PickOption>(options: readonly T[], typed: string): T[] {
  const query = fold(typed);
  if (!query) return [...options];
  const parts = query.split(' ');
  const bands: T[][] = [];
  for (const option of options) {
    const { name, others, whole } = foldOption(option);
    const byOther = others.map((other) => rank(other, query, parts) + 0.5);
    const score = Math.min(rank(name, query, parts), ...byOther, rank(whole, query, parts) + 5);
    if (score < NOT_FOUND) (bands[score * 2] ??= []).push(option);
  }
  return bands.flat();
}
