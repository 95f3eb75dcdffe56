import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

export interface QueueState {
  /** Due, and not yet taken. */
  due: number;
  /** Seconds since the first of them was due. */
  oldest: number;
  /** Given up after their last attempt. */
  failed: number;
  /** In hand. */
  running: number;
}

const STATE = `
  SELECT count(*) FILTER (WHERE open AND locked_at IS NULL AND run_at <= now())::int AS due,
         COALESCE(extract(epoch FROM now() - min(run_at) FILTER (WHERE open AND locked_at IS NULL AND run_at <= now())), 0)::float8 AS oldest,
         count(*) FILTER (WHERE NOT open)::int AS failed,
         count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running
  FROM (SELECT run_at, locked_at, attempts < max_attempts AS open FROM graphile_worker._private_jobs) job`;

@Injectable()
export class QueueStore {
  constructor(private readonly database: Database) {}

  async state(): Promise<QueueState> {
    const [row] = await this.database.query<QueueState>(STATE);
    return row ?? { due: 0, oldest: 0, failed: 0, running: 0 };
  }

  /** Of this process: connections open, idle, and requests waiting for one. */
  pool(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.database.pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }
}
