import { localMinuteOf } from './local-day.js';

/**
 * A time during which the legal clock stands still (supplement or payment requested). Epoch ms, `to`
 * not included; `Infinity` while the pause lasts.
 */
export interface Pause {
  from: number;
  to: number;
}

/** Local minutes. */
export interface Stop {
  from: number;
  to: number;
}

const NONE: readonly Stop[] = [];

/** Pauses in local minutes, sorted, overlapping and touching ones joined, empty and reversed ones left out. */
export function stopsOf(pauses: readonly Pause[]): readonly Stop[] {
  if (pauses.length === 0) return NONE;
  const sorted = pauses
    .map(({ from, to }) => ({ from: localMinuteOf(from), to: localMinuteOf(to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  const joined: Stop[] = [];
  for (const stop of sorted) {
    const last = joined.at(-1);
    if (last && stop.from <= last.to) last.to = Math.max(last.to, stop.to);
    else joined.push(stop);
  }
  return joined;
}

/** Whether the clock stands still during the minute that begins at `localMinute`. */
export function isStopped(stops: readonly Stop[], localMinute: number): boolean {
  return stops.some(({ from, to }) => from <= localMinute && localMinute < to);
}
