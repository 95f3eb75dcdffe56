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
    .replace(/\s+/g, ' ')
    .trim();
}

const wordsOf = (text: string) => fold(text).split(/[\s,().-]+/);

/** 0 best, null when some typed word begins no word of the text. */
function rank(text: string, query: string): number | null {
  const folded = fold(text);
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  if (` ${folded}`.includes(` ${query}`)) return 2;
  const words = wordsOf(text);
  return query.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? 3 : null;
}

/** Options whose words begin with the typed words, best first; names before other names before details. */
export function matchOptions<T extends PickOption>(options: readonly T[], typed: string): T[] {
  const query = fold(typed);
  if (!query) return [...options];
  const found: { option: T; score: number }[] = [];
  for (const option of options) {
    const byName = rank(option.label, query);
    const byOther = (option.alsoKnownAs ?? []).map((name) => rank(name, query)).filter((r) => r !== null);
    const byDetail = rank(`${option.label} ${option.detail ?? ''}`, query);
    const scores = [byName, ...byOther.map((r) => r + 0.5), byDetail === null ? null : byDetail + 4];
    const known = scores.filter((score) => score !== null);
    if (known.length) found.push({ option, score: Math.min(...known) });
  }
  return found.sort((a, b) => a.score - b.score).map(({ option }) => option);
}
