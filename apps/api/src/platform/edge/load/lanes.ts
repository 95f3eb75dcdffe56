import { availableParallelism } from 'node:os';
import type { RouteClass } from '../limits/route-class.js';
import type { House, Lane } from './turnstile.js';

export type LaneName = 'signIn' | 'search' | 'submit' | 'export' | 'work';

/** What does not hold a connection of the database has no lane: its own limits bound it. */
const LANES: Partial<Record<RouteClass, LaneName>> = {
  signIn: 'signIn',
  search: 'search',
  lookUp: 'search',
  submit: 'submit',
  export: 'export',
  read: 'work',
  write: 'work',
};

export function laneOf(is: RouteClass): LaneName | null {
  return LANES[is] ?? null;
}

const WAIT = 5000;
const lane = (sizes: Omit<Lane, 'waitMs'>): Lane => ({ ...sizes, waitMs: WAIT });

/**
 * Sized by the pool of connections: everybody but officers together leaves a quarter of it (at least two) free. Sign-ins
 * are sized by the processors: a password costs one of them for a thirtieth of a second.
 */
export function houseFor(pool: number, processors = availableParallelism()): House<LaneName> {
  const reserved = Math.min(pool - 1, Math.max(2, Math.round(pool / 4)));
  const others = pool - reserved;
  const part = (share: number): number => Math.max(1, Math.round(others * share));
  return {
    capacity: pool,
    reserved,
    lanes: {
      signIn: lane({ atOnce: Math.max(1, processors - 1), perKey: 1, waiting: 100, waitingPerKey: 20 }),
      search: lane({ atOnce: part(0.6), perKey: part(0.6), waiting: 300, waitingPerKey: 150 }),
      submit: lane({ atOnce: part(0.5), perKey: 1, waiting: 60, waitingPerKey: 5 }),
      export: lane({ atOnce: part(0.3), perKey: 1, waiting: 20, waitingPerKey: 2 }),
      work: lane({ atOnce: pool, perKey: part(0.8), waiting: 600, waitingPerKey: 150 }),
    },
  };
}
