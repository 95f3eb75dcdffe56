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

/** Adds as many jobs as there are, in one call: for a statement that writes what they follow from. $n is `jobSpecs`. */
export const addJobs = (param: string): string => `graphile_worker.add_jobs(ARRAY(
    SELECT ROW(j.task, j.payload, NULL, j."runAt", j."maxAttempts", j."jobKey", NULL, NULL)::graphile_worker.job_spec
    FROM json_to_recordset(${param}::json) AS j(task text, payload json, "runAt" timestamptz, "maxAttempts" smallint,
      "jobKey" text)))`;

/** None of the keys may be that of another. */
export function jobSpecs(jobs: readonly Job[]): string {
  return JSON.stringify(jobs.map(({ task, payload, options }) => ({ task, payload, ...options })));
}

const ADD = `SELECT count(*)::int AS n FROM ${addJobs('$1')}`;

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
  tx.send(ADD, [jobSpecs([{ task, payload, options }])], { prepared: true });
}

/** Removes the waiting job of a key; nothing happens when there is none. */
export async function cancel(tx: Tx, jobKey: string): Promise<void> {
  tx.send('SELECT graphile_worker.remove_job($1)', [jobKey], { prepared: true });
}
