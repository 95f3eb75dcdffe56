import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit } from './limit-table.js';

/** Their own connections, few and impatient: counting never waits behind the work it protects. */
const CONNECTIONS = 2;
const OPTIONS = '-c role=motcua_app -c statement_timeout=1000';

/** Counts over all processes, in PostgreSQL. What is past its limit is refused from memory until its window ends. */
export class SharedCounter {
  private readonly pool: pg.Pool;
  private readonly limiters = new Map<string, RateLimiterPostgres>();

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
    try {
      await this.limiter(name, points, seconds).consume(key);
      return 0;
    } catch (refused) {
      return refused instanceof RateLimiterRes ? Math.max(refused.msBeforeNext, 1) : 0;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
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
