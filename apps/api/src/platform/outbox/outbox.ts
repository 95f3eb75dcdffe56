import { type Tx, txQuery } from '../database/index.js';

export interface JobOptions {
  /** Not before this instant. */
  runAt?: Date;
  /** One job per key: adding it again replaces the waiting one, cancel() removes it. */
  jobKey?: string;
  /** Attempts with growing pauses before it is left for an administrator (default 25, about three days). */
  maxAttempts?: number;
}

/** Adds work for the worker in the caller's transaction: it exists exactly if the act is committed. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: object,
  options: JobOptions = {},
): Promise<void> {
  await txQuery(
    tx,
    `SELECT graphile_worker.add_job($1, $2::json, run_at := $3::timestamptz, max_attempts := $4::int, job_key := $5)`,
    [
      task,
      JSON.stringify(payload),
      options.runAt ?? null,
      options.maxAttempts ?? null,
      options.jobKey ?? null,
    ],
    { prepared: true },
  );
}

/** Removes the waiting job of a key; nothing happens when there is none. */
export async function cancel(tx: Tx, jobKey: string): Promise<void> {
  await txQuery(tx, 'SELECT graphile_worker.remove_job($1)', [jobKey], { prepared: true });
}
