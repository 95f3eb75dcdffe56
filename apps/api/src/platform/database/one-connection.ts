import type pg from 'pg';
import { type Connection, gather, type QueryOptions, run } from './connection.js';

/** A connection taken out of the pool. Knows what is still unanswered, so that it is not given back in the middle. */
export class OneConnection implements Connection {
  private readonly unanswered = new Set<Promise<unknown>>();

  constructor(private readonly client: pg.ClientBase) {}

  query<T>(sql: string, params: readonly unknown[] = [], options: QueryOptions = {}): Promise<T[]> {
    gather(this.client);
    return this.watched(run<T>(this.client, sql, params, options));
  }

  /** Resolves when nothing is under way any more, whatever came of it. */
  async settled(): Promise<void> {
    while (this.unanswered.size > 0) await Promise.allSettled(this.unanswered);
  }

  private watched<T>(answer: Promise<T>): Promise<T> {
    const forget = (): void => void this.unanswered.delete(answer);
    this.unanswered.add(answer);
    answer.then(forget, forget);
    return answer;
  }
}
