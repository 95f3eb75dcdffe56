import type { Timeline } from '@motcua/contracts';

export type PauseCause = 'SUPPLEMENT' | 'PAYMENT' | 'BY_LAW';

const MINUTE = 60_000;
const minuteOf = (at: number) => Math.floor(at / MINUTE);

/**
 * Why the clock stood still from this minute on (epoch ms): it stops by what somebody did, which the story tells.
 * Null when the story tells of nothing then, as for limits in whole days.
 */
export function pauseCause(from: number, entries: Timeline['items']): PauseCause | null {
  const types = entries
    .filter(({ at }) => minuteOf(Date.parse(at)) === minuteOf(from))
    .map(({ type }) => type);
  if (types.includes('supplementRequested')) return 'SUPPLEMENT';
  if (types.includes('paymentRequested')) return 'PAYMENT';
  return types.length > 0 ? 'BY_LAW' : null;
}
