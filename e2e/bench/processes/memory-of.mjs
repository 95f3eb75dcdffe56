import { readFileSync } from 'node:fs';
import { familyOf } from '../load/machine.mjs';

const MB = 1024;

/** MB of each process of a family: what it occupies (shared pages counted whole), and what is its own part. */
export function memoryOf(pid) {
  return familyOf(pid).flatMap((one) => {
    try {
      const text = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8');
      const value = (name) =>
        Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / MB);
      return [{ pid: one, rss: value('Rss'), pss: value('Pss') }];
    } catch {
      return [];
    }
  });
}

export const highestRss = (processes) => Math.max(0, ...processes.map(({ rss }) => rss));
