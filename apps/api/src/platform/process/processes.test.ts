import { expect, it, vi } from 'vitest';
import { BackOff } from './back-off.js';
import { Gathering } from './gathering.js';
import { poolShare } from './pool-share.js';
import { processCount } from './process-count.js';

it('counts a process for each processor, at most four, or as many as are asked for', () => {
  expect([1, 2, 4, 64].map((processors) => processCount({}, processors))).toEqual([1, 2, 4, 4]);
  expect(processCount({ MOTCUA_PROCESSES: '8' }, 2)).toBe(8);
  for (const wrong of ['0', '-1', '1.5', 'x', '33'])
    expect(() => processCount({ MOTCUA_PROCESSES: wrong })).toThrow('MOTCUA_PROCESSES');
});

it('splits the connections so that all together have no more than were given', () => {
  for (const processes of [1, 2, 3, 4])
    for (const together of [8, 10, 17, 100])
      expect(poolShare(together, processes) * processes).toBeLessThanOrEqual(together);
  expect([1, 2, 4].map((processes) => poolShare(null, processes))).toEqual([10, 6, 6]);
  expect(poolShare(1, 4)).toBe(2);
});

it('replaces at once what died once, and ever later what goes on dying', () => {
  const backOff = new BackOff();
  expect([1, 2, 3, 4].map(() => backOff.after(100))).toEqual([0, 500, 1000, 2000]);
  expect(Array.from({ length: 20 }, () => backOff.after(100)).at(-1)).toBe(30_000);
  expect(backOff.after(3_600_000)).toBe(0);
});

it('waits for everybody who was asked, and not for ever', async () => {
  vi.useFakeTimers();
  try {
    const gathering = new Gathering();
    const all = gathering.ask('a', 2);
    gathering.hear({ type: 'told', id: 'a', by: 2, what: 'x' });
    gathering.hear({ type: 'told', id: 'other', by: 3, what: 'y' });
    gathering.hear({ type: 'told', id: 'a', by: 1, what: 'z' });
    expect((await all).map(({ by }) => by)).toEqual([2, 1]);
    const some = gathering.ask('b', 2);
    gathering.hear({ type: 'told', id: 'b', by: 1, what: 'z' });
    vi.advanceTimersByTime(2000);
    expect(await some).toHaveLength(1);
    expect(await gathering.ask('c', 0)).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
