import type { DossierState } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { type Connection, Database, type Tx, txQuery } from '../../../platform/database/index.js';
import { actionAt, stateAt } from '../history/at-rest.js';
import { openedState } from '../history/opened-state.js';
import type { SealedAction } from '../history/sealed-action.js';

/** An open dossier, as far as its dates are concerned. */
export interface RunningDossier {
  id: string;
  code: string;
  versionId: string;
  caseKey: string;
  competentId: string;
  state: DossierState;
  /** Seal of its last action. */
  hash: Buffer;
}

interface StoredDossier extends Omit<RunningDossier, 'state'> {
  clear: DossierState | null;
  sealed: Buffer | null;
}

/** A recount of one dossier, ready to be written. */
export interface RecountWrite {
  id: string;
  seq: number;
  at: Date;
  action: SealedAction;
  /** Hex, as `hash`. */
  prev: string;
  hash: string;
  state: DossierState;
  due: Date | null;
  tasks: { key: string; dueAt: Date; timeoutAt: Date | null }[];
  timers: MovedTimer[];
  /** Whether somebody is to be told. */
  tells: boolean;
}

/** A timer that rings at another time. */
export interface MovedTimer {
  task: string;
  payload: object;
  runAt: Date;
  jobKey: string;
}

/** As WRITE takes them: what is written of each, and all that is sealed of it, one after the other. */
export type SealedWrites = [rows: string, sealed: Buffer];

export interface Recount extends Done {
  id: string;
  why: string;
}

/** How far everything is written. */
export interface Done {
  doneTo: string | null;
  seen: number;
}

/** Somebody is to be told. */
export interface RecountJob {
  task: string;
  payload: object;
  /** A higher number waits for lower ones. */
  priority: number;
}

const RUNNING = `
SELECT id, version, code, procedure_version_id, case_key, competent_agency_id, state, state_sealed FROM dossier
WHERE lifecycle IN ('SUBMITTED','ACCEPTED','IN_PROCESS')`;
// The page first: a join before the limit would be planned as one of the whole tables.
const withSeal = (running: string): string => `
WITH page AS MATERIALIZED (${running})
SELECT p.id, p.code, p.procedure_version_id AS "versionId", p.case_key AS "caseKey",
  p.competent_agency_id AS "competentId", p.state AS clear, p.state_sealed AS sealed, a.hash
FROM page p CROSS JOIN LATERAL (
  SELECT hash FROM dossier_action WHERE dossier_id = p.id AND seq = p.version LIMIT 1) a ORDER BY p.id`;
const PAGE = withSeal(`${RUNNING} AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`);
const SOME = withSeal(`${RUNNING} AND id = ANY($1::uuid[])`);

// All of a page in one statement, so that it waits for nothing in between: what of it somebody moved meanwhile comes back.
// One JSON text for all: an array of texts would be escaped, and read, value by value. What is sealed follows as one run
// of bytes ($2), which travel as they are; each row says where its own begin.
const WRITE = `
WITH given AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, seq int, at timestamptz, "from" int, action int, state int,
    prev text, hash text, due timestamptz, tasks jsonb, timers jsonb, tells boolean)),
moved AS (
  UPDATE dossier d SET version = g.seq, due_at = g.due, state = NULL,
    state_sealed = substring($2::bytea FROM g."from" + g.action + 1 FOR g.state)
  FROM given g
  WHERE d.id = g.id AND d.version = g.seq - 1 RETURNING d.id),
appended AS (
  INSERT INTO dossier_action (dossier_id, seq, at, type, account_id, action_sealed, prev_hash, hash)
  SELECT g.id, g.seq, g.at, 'dueDateRecomputed', NULL, substring($2::bytea FROM g."from" + 1 FOR g.action), decode(g.prev, 'hex'), decode(g.hash, 'hex')
  FROM given g JOIN moved USING (id)),
worked AS (
  UPDATE task t SET due_at = w."dueAt", timeout_at = w."timeoutAt"
  FROM given g JOIN moved USING (id),
    jsonb_to_recordset(g.tasks) AS w(key text, "dueAt" timestamptz, "timeoutAt" timestamptz)
  WHERE t.dossier_id = g.id AND t.task_key = w.key),
jobs AS (
  SELECT j.task, j.payload, j."runAt", j."jobKey" FROM given g JOIN moved USING (id),
    jsonb_to_recordset(g.timers) AS j(task text, payload json, "runAt" timestamptz, "jobKey" text)
  UNION ALL
  -- One job for all, which asks for one each: so many at once would hold the counting up.
  SELECT $3::text, json_build_object('told', json_agg(json_build_object('dossierId', g.id, 'seq', g.seq))),
    $4::timestamptz, NULL
  FROM given g JOIN moved USING (id) WHERE g.tells HAVING count(*) > 0),
added AS (
  SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT row(task, payload, NULL, "runAt", NULL, "jobKey", NULL, NULL)::graphile_worker.job_spec FROM jobs))),
noted AS (
  UPDATE due_recount SET done_to = $6::uuid, seen = $7, changed = changed + (SELECT count(*) FROM moved)
  WHERE id = $5::uuid)
SELECT ARRAY(SELECT id FROM given EXCEPT SELECT id FROM moved) AS late FROM added`;

const ADD_JOBS = `
SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
  SELECT row(j.task, j.payload, NULL, NULL, NULL, NULL, j.priority, NULL)::graphile_worker.job_spec
  FROM jsonb_to_recordset($1::jsonb) AS j(task text, payload json, priority smallint)))`;

@Injectable()
export class RecountStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** The next open dossiers whose clock may run, in order of id. */
  async page(after: string | null, limit: number): Promise<RunningDossier[]> {
    const rows = await this.database.query<StoredDossier>(PAGE, [after, limit], { prepared: true });
    return rows.map((row) => this.opened(row));
  }

  /** Those of the named dossiers whose clock may still run. */
  async some(ids: readonly string[]): Promise<RunningDossier[]> {
    const rows = await this.database.query<StoredDossier>(SOME, [ids]);
    return rows.map((row) => this.opened(row));
  }

  private opened({ clear, sealed, ...row }: StoredDossier): RunningDossier {
    return { ...row, state: openedState(this.cipher, row.id, { clear, sealed }) };
  }

  /** Everything that can be done before the database is free to take it. */
  sealed(writes: readonly RecountWrite[]): SealedWrites {
    const bytes: Buffer[] = [];
    let from = 0;
    const rows = writes.map(({ action, state, ...row }) => {
      const sealedAction = this.cipher.sealJson(action, actionAt(row.id, row.seq));
      const sealedState = this.cipher.sealJson(state, stateAt(row.id));
      bytes.push(sealedAction, sealedState);
      const place = { from, action: sealedAction.length, state: sealedState.length };
      from += place.action + place.state;
      return { ...row, ...place };
    });
    return [JSON.stringify(rows), Buffer.concat(bytes, from)];
  }

  /**
   * Appends one action to each of many dossiers, with the jobs that follow, and notes how far the run is: all or nothing.
   * Gives those of them that somebody had moved meanwhile.
   */
  async write(
    on: Connection,
    {
      id,
      tell,
      writes,
      done,
    }: { id: string; tell: { task: string; at: Date | null }; writes: SealedWrites; done: Done },
  ): Promise<string[]> {
    const params = [...writes, tell.task, tell.at, id, done.doneTo, done.seen];
    const [answer] = await on.query<{ late: string[] }>(WRITE, params, { prepared: true });
    return answer?.late ?? [];
  }

  async addJobs(tx: Tx, jobs: readonly RecountJob[]): Promise<void> {
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
      'SELECT id, why, done_to AS "doneTo", seen FROM due_recount WHERE id = $1 AND finished_at IS NULL',
      [id],
    );
    return row ?? null;
  }

  async finish(
    id: string,
    { doneTo, seen }: Done,
    at: Date,
  ): Promise<{ seen: number; changed: number } | null> {
    const [row] = await this.database.query<{ seen: number; changed: number }>(
      'UPDATE due_recount SET finished_at = $4, done_to = $2, seen = $3 WHERE id = $1 RETURNING seen, changed',
      [id, doneTo, seen, at],
    );
    return row ?? null;
  }
}
