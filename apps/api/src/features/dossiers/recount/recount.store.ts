import { type DossierState, withDefaults } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';
import type { ActionWrite } from '../write/action.store.js';

/** An open dossier, as far as its dates are concerned. */
export interface RunningDossier {
  id: string;
  code: string;
  versionId: string;
  caseKey: string;
  competentId: string;
  state: DossierState;
}

export interface Recount {
  id: string;
  why: string;
  doneTo: string | null;
}

/** A timer that must ring at another time. */
export interface MovedTimer {
  task: string;
  payload: object;
  runAt: Date | null;
  jobKey: string | null;
}

const RUNNING = `
SELECT id, code, procedure_version_id AS "versionId", case_key AS "caseKey", competent_agency_id AS "competentId", state
FROM dossier WHERE lifecycle IN ('SUBMITTED','ACCEPTED','IN_PROCESS')`;
const PAGE = `${RUNNING} AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`;
const SOME = `${RUNNING} AND id = ANY($1::uuid[]) ORDER BY id`;

const LOCK = `
SELECT d.id, d.version, a.hash FROM dossier d JOIN dossier_action a ON a.dossier_id = d.id AND a.seq = d.version
WHERE d.id = ANY($1::uuid[]) ORDER BY d.id FOR NO KEY UPDATE OF d`;

const APPEND = `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::bytea[], $6::bytea[], $7::text[],
    $8::timestamptz[]) AS g(id, seq, at, action, prev_hash, hash, state, due_at)),
moved AS (
  UPDATE dossier d SET version = g.seq, state = g.state::jsonb, due_at = g.due_at FROM given g
  WHERE d.id = g.id AND d.version = g.seq - 1 RETURNING d.id),
appended AS (
  INSERT INTO dossier_action (dossier_id, seq, at, type, account_id, action, prev_hash, hash)
  SELECT g.id, g.seq, g.at, 'dueDateRecomputed', NULL, g.action::jsonb, g.prev_hash, g.hash
  FROM given g JOIN moved USING (id)),
worked AS (
  UPDATE task t SET due_at = w.due_at, timeout_at = w.timeout_at
  FROM unnest($9::uuid[], $10::text[], $11::timestamptz[], $12::timestamptz[]) AS w(id, key, due_at, timeout_at)
  WHERE t.dossier_id = w.id AND t.task_key = w.key)
SELECT count(*)::int AS n FROM moved`;

const ADD_JOBS = `
SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
  SELECT row(j.task, j.payload, NULL, j."runAt", NULL, j."jobKey", NULL, NULL)::graphile_worker.job_spec
  FROM jsonb_to_recordset($1::jsonb) AS j(task text, payload json, "runAt" timestamptz, "jobKey" text)))`;

@Injectable()
export class RecountStore {
  constructor(private readonly database: Database) {}

  /** The next open dossiers whose clock may run, in order of id. */
  async page(after: string | null, limit: number): Promise<RunningDossier[]> {
    const rows = await this.database.query<RunningDossier>(PAGE, [after, limit], { prepared: true });
    return rows.map((row) => ({ ...row, state: withDefaults(row.state) }));
  }

  /** Those of the named dossiers whose clock may still run. */
  async some(ids: readonly string[]): Promise<RunningDossier[]> {
    const rows = await this.database.query<RunningDossier>(SOME, [ids]);
    return rows.map((row) => ({ ...row, state: withDefaults(row.state) }));
  }

  /** Version and last seal of each, held until the transaction ends. */
  async lock(tx: Tx, ids: readonly string[]): Promise<Map<string, { version: number; hash: Buffer }>> {
    const rows = await txQuery<{ id: string; version: number; hash: Buffer }>(tx, LOCK, [ids], {
      prepared: true,
    });
    return new Map(rows.map(({ id, version, hash }) => [id, { version, hash }]));
  }

  /** Appends one action to each of many locked dossiers. Throws when one was moved nevertheless. */
  async append(tx: Tx, writes: readonly ActionWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const tasks = writes.flatMap(({ dossierId, tasks: rows }) => rows.map((row) => ({ dossierId, ...row })));
    const [done] = await txQuery<{ n: number }>(
      tx,
      APPEND,
      [
        writes.map(({ dossierId }) => dossierId),
        writes.map(({ action }) => action.seq),
        writes.map(({ action }) => new Date(action.at)),
        writes.map(({ action }) => JSON.stringify(action)),
        writes.map(({ prevHash }) => prevHash),
        writes.map(({ hash }) => hash),
        writes.map(({ columns }) => JSON.stringify(columns.state)),
        writes.map(({ columns }) => columns.dueAt),
        tasks.map(({ dossierId }) => dossierId),
        tasks.map(({ key }) => key),
        tasks.map(({ dueAt }) => dueAt),
        tasks.map(({ timeoutAt }) => timeoutAt),
      ],
      { prepared: true },
    );
    if (done?.n !== writes.length) throw new Error('a dossier was moved while it was locked');
  }

  async addJobs(tx: Tx, jobs: readonly MovedTimer[]): Promise<void> {
    if (jobs.length > 0) await txQuery(tx, ADD_JOBS, [JSON.stringify(jobs)], { prepared: true });
  }

  async begin(tx: Tx, { id, why, by, at }: { id: string; why: string; by: string; at: Date }): Promise<void> {
    await txQuery(tx, 'INSERT INTO due_recount (id, why, asked_by, asked_at) VALUES ($1, $2, $3, $4)', [
      id,
      why,
      by,
      at,
    ]);
  }

  /** Null when it is finished, or there is none. */
  async unfinished(id: string): Promise<Recount | null> {
    const [row] = await this.database.query<Recount>(
      'SELECT id, why, done_to AS "doneTo" FROM due_recount WHERE id = $1 AND finished_at IS NULL',
      [id],
    );
    return row ?? null;
  }

  /** `doneTo` null: some of the page are still to be done. */
  async advance(
    tx: Tx,
    id: string,
    { doneTo, seen, changed }: { doneTo: string | null; seen: number; changed: number },
  ): Promise<void> {
    await txQuery(
      tx,
      `UPDATE due_recount SET done_to = coalesce($2::uuid, done_to), seen = seen + $3, changed = changed + $4
       WHERE id = $1`,
      [id, doneTo, seen, changed],
      { prepared: true },
    );
  }

  async finish(id: string, at: Date): Promise<{ seen: number; changed: number } | null> {
    const [row] = await this.database.query<{ seen: number; changed: number }>(
      'UPDATE due_recount SET finished_at = $2 WHERE id = $1 RETURNING seen, changed',
      [id, at],
    );
    return row ?? null;
  }
}
