import { Injectable } from '@nestjs/common';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';

/** How many wrong tries are free, and when they are forgotten. */
export interface Budget {
  /** What is counted: a name from a network, a browser, an account's second factor. */
  key: string;
  free: number;
  /** Milliseconds after the last one. */
  forgetAfter: number;
}

const FIRST_WAIT_MINUTES = 2;
const LONGEST_WAIT_MINUTES = 60;
/** Now and then, so that what nobody comes back for does not stay. */
const SWEEP_ONE_IN = 50;

const RESERVE = `
  INSERT INTO sign_in_failure AS f (key, count, last_at, wait_until)
  VALUES ($1, 1, $2, CASE WHEN $3 <= 1 THEN $2::timestamptz + make_interval(mins => ${FIRST_WAIT_MINUTES}) END)
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN f.last_at < $4 THEN 1 ELSE f.count + 1 END,
    last_at = $2,
    wait_until = CASE WHEN f.last_at >= $4 AND f.count + 1 >= $3 THEN $2::timestamptz + make_interval(mins =>
      least(${LONGEST_WAIT_MINUTES}, ${FIRST_WAIT_MINUTES} * 2 ^ least(10, f.count + 1 - $3))::int) END
  WHERE f.wait_until IS NULL OR f.wait_until <= $2
  RETURNING count`;

/** Counts for all processes together. */
@Injectable()
export class SignInFailuresStore {
  constructor(private readonly database: Database) {}

  /**
   * Takes one try from the budget before it is known how it ends, so that many at once cannot pass the same gate. Waits
   * double with each try past the free ones. Gives the moment until which there are none, or null when this one may be.
   */
  async reserve({ key, free, forgetAfter }: Budget, now: Date): Promise<Date | null> {
    if (now.getTime() % SWEEP_ONE_IN === 0) await this.sweep(now);
    const forgotten = new Date(now.getTime() - forgetAfter);
    const taken = await this.database.query(RESERVE, [sha256(key), now, free, forgotten], { prepared: true });
    if (taken.length > 0) return null;
    const [found] = await this.database.query<{ until: Date | null }>(
      'SELECT wait_until AS until FROM sign_in_failure WHERE key = $1',
      [sha256(key)],
    );
    return found?.until ?? null;
  }

  /** The try was right, or never made: it does not count. */
  async giveBack({ key, free }: Budget): Promise<void> {
    await this.database.query(
      `UPDATE sign_in_failure SET count = greatest(0, count - 1),
              wait_until = CASE WHEN count - 1 < $2 THEN NULL ELSE wait_until END
       WHERE key = $1`,
      [sha256(key), free],
    );
  }

  async clear({ key }: Budget): Promise<void> {
    await this.database.query('DELETE FROM sign_in_failure WHERE key = $1', [sha256(key)]);
  }

  private async sweep(now: Date): Promise<void> {
    const old = new Date(now.getTime() - 24 * 60 * 60_000);
    await this.database.query(
      'DELETE FROM sign_in_failure WHERE key IN (SELECT key FROM sign_in_failure WHERE last_at < $1 LIMIT 500)',
      [old],
    );
  }
}
