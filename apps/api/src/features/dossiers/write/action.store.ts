import type { DossierState } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { addJobs, cancel, jobSpecs } from '../../../platform/outbox/index.js';
import { actionAt, answersAt, type SealedAnswers, stateAt } from '../history/at-rest.js';
import type { DossierColumns } from '../history/dossier-columns.js';
import type { DossierTitle, SealedAction } from '../history/sealed-action.js';
import type { TaskRow } from '../history/task-rows.js';
import type { HandedIn } from '../submit/handed-in.js';
import type { AfterAction } from './after-action.js';

export interface NewSubmission extends HandedIn {
  seq: number;
  submittedBy: string;
  /** Set when it is sealed. */
  salt?: string;
}

/** One act on a dossier, as the database must show it: all of it, or none. */
export interface ActionWrite {
  dossierId: string;
  action: SealedAction;
  prevHash: Buffer;
  hash: Buffer;
  columns: DossierColumns;
  tasks: TaskRow[];
  submission: NewSubmission | null;
  /** Ids named in what was handed or filled in. */
  files: string[];
}

/** What hangs on `moved`, the dossier's row: $1–$16 are the same in every statement that appends an action. */
export const APPEND = `
  appended AS (
    INSERT INTO dossier_action (dossier_id, seq, at, type, account_id, action_sealed, prev_hash, hash)
    SELECT moved.id, $2::int, $3::timestamptz, $4::text, $5::uuid, $6::bytea, $7::bytea, $8::bytea FROM moved),
  worked AS (
    INSERT INTO task (dossier_id, task_key, step_key, unit_id, role, assignee_id, opened_at, due_at, timeout_at,
                      closed_at, closed_by, waiting, at_intake)
    SELECT moved.id, t.key, t."stepKey", t."unitId", t.role, t."assigneeId", t."openedAt", t."dueAt", t."timeoutAt",
           t."closedAt", t."closedBy", t.waiting, t."atIntake"
    FROM moved, jsonb_to_recordset($9::jsonb) AS t(key text, "stepKey" text, "unitId" uuid, role text,
      "assigneeId" uuid, "openedAt" timestamptz, "dueAt" timestamptz, "timeoutAt" timestamptz,
      "closedAt" timestamptz, "closedBy" uuid, waiting boolean, "atIntake" boolean)
    ON CONFLICT (dossier_id, task_key) DO UPDATE SET assignee_id = excluded.assignee_id, due_at = excluded.due_at,
      timeout_at = excluded.timeout_at, closed_at = excluded.closed_at, closed_by = excluded.closed_by,
      waiting = excluded.waiting, at_intake = excluded.at_intake),
  handed AS (
    INSERT INTO dossier_submission (dossier_id, seq, kind, answers_sealed, documents, submitted_by, submitted_at, papers)
    SELECT moved.id, $10::int, CASE WHEN $10::int = 1 THEN 'INITIAL' ELSE 'SUPPLEMENT' END, $11::bytea, $12::jsonb,
           $13::uuid, $3::timestamptz, $14::jsonb
    FROM moved WHERE $10::int IS NOT NULL),
  named AS (
    INSERT INTO dossier_file (file_id, dossier_id, named_by)
    SELECT f.id, moved.id, $15::uuid FROM moved, unnest($16::uuid[]) AS f(id) ON CONFLICT DO NOTHING)`;

/** Values of $1–$16 of APPEND. */
export function appendParams(
  cipher: FieldCipher,
  { dossierId, action, prevHash, hash, tasks, submission, files }: ActionWrite,
): unknown[] {
  const by = submission?.submittedBy ?? action.actor.accountId;
  return [
    dossierId,
    action.seq,
    new Date(action.at),
    action.type,
    action.actor.accountId,
    cipher.sealPacked(action, actionAt(dossierId, action.seq)),
    prevHash,
    hash,
    JSON.stringify(tasks),
    submission?.seq ?? null,
    submission && sealedAnswers(cipher, dossierId, submission),
    submission && JSON.stringify(submission.documents),
    submission?.submittedBy ?? null,
    submission && JSON.stringify(submission.papers),
    by,
    by === null ? [] : files,
  ];
}

function sealedAnswers(
  cipher: FieldCipher,
  dossierId: string,
  { seq, answers, salt }: NewSubmission,
): Buffer {
  const content: SealedAnswers = { answers, ...(salt !== undefined && { salt }) };
  return cipher.sealPacked(content, answersAt(dossierId, seq));
}

/** Packed once nobody has anything left to do: until then it is written anew with every act. */
function sealedState(cipher: FieldCipher, dossierId: string, state: DossierState): Buffer {
  const place = stateAt(dossierId);
  return state.tasks.length === 0 ? cipher.sealPacked(state, place) : cipher.sealJson(state, place);
}

/** Fails, by dividing by nothing, where the dossier is not at the version before: nothing waits for its answer. */
const MOVE = `
  WITH moved AS (
    UPDATE dossier SET version = $2::int, lifecycle = $17, state_sealed = $18::bytea, state = NULL, accepted_at = $19,
           due_at = $20, completed_at = $21, returned_at = $22, outcome = $23,
           subject = COALESCE($24, subject), owner_name = COALESCE($25, owner_name), paused_since = $26
    WHERE id = $1 AND version = $2::int - 1 RETURNING id),${APPEND}
  SELECT 1 / count(*), (SELECT count(*) FROM ${addJobs('$27')}) FROM moved`;

@Injectable()
export class ActionStore {
  constructor(private readonly cipher: FieldCipher) {}

  /** Moves a locked dossier on by one action. The transaction fails when its version is not the one before. */
  append(
    tx: Tx,
    write: ActionWrite,
    { title, after }: { title: DossierTitle | null; after: AfterAction },
  ): void {
    const { lifecycle, state, acceptedAt, dueAt, pausedSince, completedAt, returnedAt, outcome } =
      write.columns;
    const params = [
      ...appendParams(this.cipher, write),
      lifecycle,
      sealedState(this.cipher, write.dossierId, state),
      acceptedAt,
      dueAt,
      completedAt,
      returnedAt,
      outcome,
      title?.subject ?? null,
      title?.ownerName ?? null,
      pausedSince,
      jobSpecs(after.add),
    ];
    tx.send(MOVE, params, { prepared: true });
    for (const jobKey of after.cancel) void cancel(tx, jobKey);
  }
}
