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
const PART = 1 / 20;
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
    const held = this.held.get(id);
    if (held && held.points > 0 && Date.now() < held.until) {
      held.points -= 1;
      return 0;
    }
    const part = Math.max(1, Math.floor(points * PART));
    try {
      const { msBeforeNext } = await this.limiter(name, points, seconds).consume(key, part);
      this.hold(id, { points: part - 1, until: Date.now() + msBeforeNext });
      return 0;
    } catch (refused) {
      return refused instanceof RateLimiterRes ? Math.max(refused.msBeforeNext, 1) : 0;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Two requests at once may both have asked: what both were given counts. */
  private hold(id: string, more: Held): void {
    if (this.held.size >= MOST_HELD) this.held.clear();
    const known = this.held.get(id);
    const kept = known && Date.now() < known.until ? known.points : 0;
    this.held.set(id, { ...more, points: more.points + kept });
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
