import type { Lang } from './lang.js';

/** Text from a definition. English is missing in most of the national catalogue: Vietnamese then stands. */
export function pickText(text: { vi: string; en?: string | null | undefined }, lang: Lang): string {
  return (lang === 'en' && text.en) || text.vi;
}
