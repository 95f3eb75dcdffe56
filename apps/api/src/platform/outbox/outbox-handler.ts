export interface JobContext {
  /** 1 for the first try. */
  readonly attempt: number;
  /** No further try follows a failure of this one. */
  readonly lastAttempt: boolean;
}

/**
 * Does one kind of work after commit. A feature lists its handlers among its module's providers; the worker
 * finds them. A handler may run more than once for one job (crash, retry): make it idempotent. Throw to retry.
 */
export abstract class OutboxHandler {
  abstract readonly task: string;
  /** Set for work that begins by itself every day: a cron pattern, in UTC. */
  readonly nightlyAt: string | null = null;
  /** Set for work that begins by itself again and again: a cron pattern, in UTC. A turn that was missed is left out. */
  readonly repeatsAt: string | null = null;
  abstract handle(payload: unknown, context: JobContext): Promise<void>;
}
