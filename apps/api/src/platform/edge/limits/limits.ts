import type { Limit } from './limit-table.js';
import { WindowCounter } from './window-counter.js';

/** How much of something who has done. `points` differ by kind of caller, so they come with each question. */
export interface Claim {
  /** What is counted: a class of routes, or a single route that has a limit of its own. */
  name: string;
  /** Who is counted: a keyed hash. */
  key: string;
  points: number;
  limit: Limit;
}

export interface Refusal {
  retryAfterMs: number;
  /** How often this key was refused in the window: who goes on asking gets slower answers. */
  times: number;
}

export interface SharedCounting {
  count(name: string, key: string, points: number, limit: Limit): Promise<number>;
}

/**
 * Memory is asked first, then, for what is shared, the database: so one process lets at most `points` requests of a
 * window through to the database, however many come.
 */
export class Limits {
  private readonly counts = new WindowCounter();
  private readonly refusals = new WindowCounter();

  constructor(
    private readonly shared: SharedCounting | null,
    private readonly now: () => number = Date.now,
  ) {}

  /** null when it may go on. */
  async consume({ name, key, points, limit }: Claim): Promise<Refusal | null> {
    const id = `${name}:${key}`;
    const here = this.counts.count(id, limit.seconds, this.now());
    if (here.points > points) return this.refuse(id, here.endsAt - this.now(), limit);
    if (!limit.shared || this.shared === null) return null;
    const wait = await this.shared.count(name, key, points, limit);
    return wait === 0 ? null : this.refuse(id, wait, limit);
  }

  /** Whether a key is past its limit already, without counting. */
  spent({ name, key, points, limit }: Claim): Refusal | null {
    const id = `${name}:${key}`;
    const here = this.counts.look(id, this.now());
    if (!here || here.points < points) return null;
    return this.refuse(id, here.endsAt - this.now(), limit);
  }

  private refuse(id: string, retryAfterMs: number, { seconds }: Limit): Refusal {
    return { retryAfterMs, times: this.refusals.count(id, seconds, this.now()).points };
  }
}
