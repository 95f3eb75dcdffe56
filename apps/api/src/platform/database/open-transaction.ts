import type { Connection, QueryOptions } from './connection.js';
import { OneConnection } from './one-connection.js';

/** A transaction under way. */
export interface Tx extends Connection {
  /**
   * For a statement whose answer nobody needs: nothing waits for it, so it travels with what follows. Should it fail, the
   * transaction does, at its end at the latest.
   */
  send(sql: string, params?: readonly unknown[], options?: QueryOptions): void;
}

/** What PostgreSQL says to every statement that follows a failed one. */
const ABORTED = '25P02';

export class OpenTransaction extends OneConnection implements Tx {
  private failed: { reason: unknown } | null = null;
  private ended = false;

  /** Sent with the first statement. */
  begin(): void {
    this.send('BEGIN');
  }

  override query<T>(sql: string, params?: readonly unknown[], options?: QueryOptions): Promise<T[]> {
    const answer = super.query<T>(sql, params, options);
    answer.catch((reason: unknown) => {
      this.failed ??= { reason };
    });
    return answer;
  }

  send(sql: string, params?: readonly unknown[], options?: QueryOptions): void {
    void this.query(sql, params, options);
  }

  /** Sent with the last statements. Throws what any of them failed by; then nothing was kept. */
  async commit(): Promise<void> {
    this.ended = true;
    this.send('COMMIT');
    await this.settled();
    if (this.failed) throw this.failed.reason;
  }

  /** Why it really failed: `reason`, unless that only says that something before it did. */
  async rollBack(reason: unknown): Promise<unknown> {
    await this.settled();
    if (!this.ended) await this.query('ROLLBACK');
    return this.failed && codeOf(reason) === ABORTED ? this.failed.reason : reason;
  }
}

function codeOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : undefined;
}
