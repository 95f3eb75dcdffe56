import type { FixedClock } from '@motcua/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { JobRunner } from '../../src/platform/worker/index.js';

interface JobRow {
  id: string;
  run_at: Date;
  added_at: Date;
}

/** Later than any test, yet a date that graphile-worker can compare. */
const HELD = new Date('9999-01-01T00:00:00Z');

/**
 * The worker asks the database what time it is; tests have a clock of their own. Before each round, jobs due by the test's
 * clock are made due, and the others are held.
 */
export class TestJobs {
  private readonly meant = new Map<string, number>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly ownerUrl: string,
    private readonly clock: FixedClock,
  ) {}

  async run(): Promise<void> {
    const owner = new pg.Client({ connectionString: this.ownerUrl });
    await owner.connect();
    try {
      // A job's work may add further jobs that are due at once.
      for (let due = await this.releaseDue(owner); due.length > 0; due = await this.releaseDue(owner)) {
        await this.app.get(JobRunner).drain();
        await this.refuseUntouched(owner, due);
      }
    } finally {
      await owner.end();
    }
  }

  private async releaseDue(owner: pg.Client): Promise<string[]> {
    const { rows } = await owner.query<JobRow>(
      `SELECT id::text, run_at, updated_at AS added_at FROM graphile_worker._private_jobs
       WHERE attempts < max_attempts AND (attempts = 0 OR run_at = $1)`,
      [HELD],
    );
    for (const row of rows) this.remember(row);
    const due = rows.filter((row) => (this.meant.get(row.id) ?? 0) <= this.clock.now()).map((row) => row.id);
    await owner.query(
      `UPDATE graphile_worker._private_jobs SET run_at = CASE WHEN id::text = ANY($1) THEN now() ELSE $2 END
       WHERE id::text = ANY($3)`,
      [due, HELD, rows.map((row) => row.id)],
    );
    return due;
  }

  /** Nobody handles the task of a job that was due and not even tried. */
  private async refuseUntouched(owner: pg.Client, due: readonly string[]): Promise<void> {
    const { rows } = await owner.query<{ task: string }>(
      `SELECT DISTINCT task_identifier AS task FROM graphile_worker.jobs WHERE id::text = ANY($1) AND attempts = 0`,
      [due],
    );
    if (rows.length > 0) throw new Error(`no handler for ${rows.map((row) => row.task).join(', ')}`);
  }

  private remember({ id, run_at, added_at }: JobRow): void {
    if (run_at.getTime() === HELD.getTime()) return;
    const atOnce = run_at.getTime() <= added_at.getTime() + 1000;
    this.meant.set(id, atOnce ? 0 : run_at.getTime());
  }
}
