import type { Tx } from '../database/index.js';

export interface JobOptions {
  /** Not before this instant. */
  runAt?: Date;
  /** One job per key: adding it again replaces the waiting one, cancel() removes it. */
  jobKey?: string;
  /** Attempts with growing pauses before it is left for an administrator (default 25, about three days). */
  maxAttempts?: number;
}

export interface Job {
  task: string;
  payload: object;
  options?: JobOptions;
}

/** As many jobs as there are, in one call. */
const ADD = `
  SELECT count(*)::int AS n FROM graphile_worker.add_jobs(ARRAY(
    SELECT ROW(j.task, j.payload, NULL, j."runAt", j."maxAttempts", j."jobKey", NULL, NULL)::graphile_worker.job_spec
    FROM json_to_recordset($1::json) AS j(task text, payload json, "runAt" timestamptz, "maxAttempts" smallint,
      "jobKey" text)))`;

/**
 * Adds work for the worker in the caller's transaction: it exists exactly if the act is committed. Nothing waits for it:
 * it travels with the statements that follow, or with the commit.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: object,
  options: JobOptions = {},
): Promise<void> {
  enqueueAll(tx, [{ task, payload, options }]);
}

/** The same for several, none of whose keys is that of another. */
export function enqueueAll(tx: Tx, jobs: readonly Job[]): void {
  if (jobs.length === 0) return;
  const specs = jobs.map(({ task, payload, options }) => ({ task, payload, ...options }));
  tx.send(ADD, [JSON.stringify(specs)], { prepared: true });
}

/** Removes the waiting job of a key; nothing happens when there is none. */
export async function cancel(tx: Tx, jobKey: string): Promise<void> {
  tx.send('SELECT graphile_worker.remove_job($1)', [jobKey], { prepared: true });
}
