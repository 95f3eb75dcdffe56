import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit } from './limit-table.js';

/** Their own connections, few and impatient: counting never waits behind the work it protects. */
const CONNECTIONS = 2;
const OPTIONS = '-c role=motcua_app -c statement_timeout=1000';

/**
 * Asking for each request would cost a write and a round trip. So a process takes this part of a limit at once and gives
 * it out itself: never more than the limit is let through, over all processes; whoever spreads over several of them may
 * be refused a little early.
 */
const PARTS = 20;
const partOf = (points: number): number => Math.max(1, Math.floor(points / PARTS));
/** A database that does not answer is left alone for a moment. */
const ASK_AGAIN_AFTER_MS = 1000;
const MOST_HELD = 10_000;

interface Held {
  points: number;
  /** Epoch ms: when the window ends, what is held is worth nothing. */
  until: number;
}

/** Counts over all processes, in PostgreSQL. What is past its limit is refused from memory until its window ends. */
export class SharedCounter {
  private readonly pool: pg.Pool;
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private readonly held = new Map<string, Held>();
  private readonly asking = new Map<string, Promise<number>>();

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: 1000,
      idleTimeoutMillis: 30_000,
      allowExitOnIdle: true,
      options: OPTIONS,
      application_name: 'motcua limits',
    });
    this.pool.on('error', () => undefined);
  }

  /** Milliseconds to wait when it is too much, else 0. A database that does not answer refuses nobody. */
  async count(name: string, key: string, points: number, { seconds }: Limit): Promise<number> {
    const id = `${name}:${key}`;
    while (!this.take(id)) {
      const asking = this.asking.get(id);
      if (!asking) return this.ask(id, this.limiter(name, points, seconds), { key, part: partOf(points) });
      // Many at the same moment ask once, and share what is given.
      const wait = await asking;
      if (wait > 0) return wait;
    }
    return 0;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private take(id: string): boolean {
    const held = this.held.get(id);
    if (!held || held.points === 0 || Date.now() >= held.until) return false;
    held.points -= 1;
    return true;
  }

  /** Also takes one for whoever asks. */
  private ask(
    id: string,
    limiter: RateLimiterPostgres,
    { key, part }: { key: string; part: number },
  ): Promise<number> {
    const asked = limiter
      .consume(key, part)
      .then(
        ({ msBeforeNext }) => this.hold(id, part - 1, msBeforeNext),
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1);
          return this.hold(id, part - 1, ASK_AGAIN_AFTER_MS);
        },
      )
      .finally(() => this.asking.delete(id));
    // Where single ones are given out there is nothing to share.
    if (part > 1) this.asking.set(id, asked);
    return asked;
  }

  private hold(id: string, points: number, forMs: number): 0 {
    if (points === 0) return 0;
    const [oldest] = this.held.keys();
    if (this.held.size >= MOST_HELD && oldest !== undefined) this.held.delete(oldest);
    this.held.set(id, { points, until: Date.now() + forMs });
    return 0;
  }

  private limiter(name: string, points: number, duration: number): RateLimiterPostgres {
    const id = `${name}:${points}`;
    let limiter = this.limiters.get(id);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: this.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration,
        inMemoryBlockOnConsumed: points,
      });
      this.limiters.set(id, limiter);
    }
    return limiter;
  }
}
