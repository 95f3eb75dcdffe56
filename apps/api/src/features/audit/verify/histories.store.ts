import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { actionAt, opened, type SealedAction, stateAt, type Stored } from '../../dossiers/index.js';
import type { HistoryRow } from './history-rows.js';
import { openHistory, type StoredHistory } from './open-history.js';

export interface Which {
  /** Only dossiers with anything written from this instant on. */
  since: Date | null;
}

interface Readable {
  versionId: string;
  actions: SealedAction[];
  lastHash: string | null;
}

interface StoredReadable extends Omit<Readable, 'actions'> {
  id: string;
  actions: (Stored<SealedAction> & { seq: number })[];
}

/** Ids that any trace is left of: whoever removes a dossier must remove them all. */
const IDS = `
  SELECT id FROM (
    (SELECT id FROM dossier d WHERE ($1::uuid IS NULL OR id > $1) AND ($3::timestamptz IS NULL OR d.submitted_at >= $3
       OR EXISTS (SELECT FROM dossier_action h WHERE h.dossier_id = d.id AND h.at >= $3)
       OR EXISTS (SELECT FROM audit_leaf l JOIN audit_anchor n ON n.no = l.anchor_no
                  WHERE l.dossier_id = d.id AND n.made_at >= $3))
     ORDER BY id LIMIT $2)
    UNION
    (SELECT DISTINCT dossier_id FROM dossier_action
     WHERE ($1::uuid IS NULL OR dossier_id > $1) AND ($3::timestamptz IS NULL OR at >= $3) ORDER BY dossier_id LIMIT $2)
    UNION
    (SELECT DISTINCT dossier_id FROM audit_leaf l
     WHERE ($1::uuid IS NULL OR dossier_id > $1) AND ($3::timestamptz IS NULL
       OR EXISTS (SELECT FROM audit_anchor n WHERE n.no = l.anchor_no AND n.made_at >= $3))
     ORDER BY dossier_id LIMIT $2)) known
  ORDER BY id LIMIT $2`;

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)`;

const ROW = `json_build_object('code', d.code, 'procedureId', d.procedure_id, 'versionId', d.procedure_version_id,
  'caseKey', d.case_key, 'channel', d.channel, 'receivingId', d.receiving_agency_id,
  'competentId', d.competent_agency_id, 'submitterAccountId', d.submitter_account_id,
  'ownerPersonId', d.owner_person_id, 'ownerName', d.owner_name, 'subject', d.subject,
  'parent', CASE WHEN d.parent_dossier_id IS NOT NULL
    THEN json_build_object('dossierId', d.parent_dossier_id, 'taskKey', d.parent_task_key) END)`;

/** A few from both ends of the table. */
const SAMPLE = `
  (SELECT id, state_sealed AS sealed FROM dossier WHERE state_sealed IS NOT NULL ORDER BY id LIMIT 8)
  UNION ALL
  (SELECT id, state_sealed FROM dossier WHERE state_sealed IS NOT NULL ORDER BY id DESC LIMIT 8)`;

/** One statement, so that a dossier in motion is seen as it was at one moment. */
const HISTORIES = `
  SELECT i.id,
    (SELECT json_build_object('code', d.code, 'version', d.version, 'versionId', d.procedure_version_id,
       'lifecycle', d.lifecycle, 'clear', d.state, 'sealed', encode(d.state_sealed, 'hex'),
       'fee', json_build_object('clear', d.fee, 'sealed', encode(d.fee_sealed, 'hex')), 'row', ${ROW},
       'submittedAt', ${ms('d.submitted_at')}, 'acceptedAt', ${ms('d.accepted_at')}, 'dueAt', ${ms('d.due_at')}, 'completedAt', ${ms('d.completed_at')},
       'returnedAt', ${ms('d.returned_at')}, 'outcome', d.outcome) FROM dossier d WHERE d.id = i.id) AS dossier,
    COALESCE((SELECT json_agg(json_build_object('seq', h.seq, 'at', ${ms('h.at')}, 'type', h.type,
       'accountId', h.account_id, 'clear', h.action, 'sealed', encode(h.action_sealed, 'hex'), 'prevHash', encode(h.prev_hash, 'hex'),
       'hash', encode(h.hash, 'hex')) ORDER BY h.seq, h.at) FROM dossier_action h WHERE h.dossier_id = i.id), '[]')
      AS actions,
    COALESCE((SELECT json_agg(json_build_object('seq', b.seq, 'kind', b.kind, 'clear', b.answers,
       'sealed', encode(b.answers_sealed, 'hex'), 'documents', b.documents, 'papers', b.papers, 'submittedBy', b.submitted_by, 'submittedAt', ${ms('b.submitted_at')}) ORDER BY b.seq)
       FROM dossier_submission b WHERE b.dossier_id = i.id), '[]') AS submissions,
    COALESCE((SELECT json_agg(json_build_object('id', p.id, 'actionSeq', p.action_seq, 'form', p.form,
       'template', p.template, 'name', p.name, 'number', p.number, 'clear', p.content,
       'sealed', encode(p.content_sealed, 'hex'), 'issuedAt', ${ms('p.issued_at')},
       'file', (SELECT json_build_object('id', f.file_id, 'seal', encode(f.seal, 'hex')) FROM issued_file f
                WHERE f.issued_document_id = p.id)) ORDER BY p.issued_at, p.id)
       FROM issued_document p WHERE p.dossier_id = i.id), '[]') AS papers,
    COALESCE((SELECT json_agg(json_build_object('key', t.task_key, 'stepKey', t.step_key, 'unitId', t.unit_id,
       'role', t.role, 'assigneeId', t.assignee_id, 'openedAt', ${ms('t.opened_at')}, 'dueAt', ${ms('t.due_at')},
       'timeoutAt', ${ms('t.timeout_at')}, 'closedAt', ${ms('t.closed_at')}, 'closedBy', t.closed_by,
       'waiting', t.waiting, 'atIntake', t.at_intake) ORDER BY t.task_key) FROM task t WHERE t.dossier_id = i.id), '[]')
      AS tasks,
    COALESCE((SELECT json_agg(n.file_id || ':' || n.named_by ORDER BY 1) FROM dossier_file n
       WHERE n.dossier_id = i.id), '[]') AS files,
    COALESCE((SELECT json_agg(json_build_object('anchorNo', l.anchor_no, 'seq', l.seq, 'hash', encode(l.hash, 'hex'))
       ORDER BY l.anchor_no) FROM audit_leaf l WHERE l.dossier_id = i.id), '[]') AS leaves
  FROM unnest($1::uuid[]) AS i(id) ORDER BY i.id`;

@Injectable()
export class HistoriesStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Whether anything sealed opens with the key at hand; true as well where nothing is sealed. */
  async opensAnything(): Promise<boolean> {
    const rows = await this.database.query<{ id: string; sealed: Buffer }>(SAMPLE);
    return rows.length === 0 || rows.some(({ id, sealed }) => this.opens(sealed, stateAt(id)));
  }

  /** The next ids in order, at most `limit`. */
  async ids(after: string | null, limit: number, { since }: Which): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(IDS, [after, limit, since]);
    return rows.map(({ id }) => id);
  }

  async histories(ids: readonly string[]): Promise<HistoryRow[]> {
    const rows = await this.database.query<StoredHistory>(HISTORIES, [ids], { prepared: true });
    return rows.map((row) => openHistory(this.cipher, row));
  }

  async idOf(code: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [code]);
    return row?.id ?? null;
  }

  /** Numbers of the anchors that hold this dossier. */
  async anchorsOf(id: string): Promise<number[]> {
    const rows = await this.database.query<{ no: number }>(
      'SELECT anchor_no AS no FROM audit_leaf WHERE dossier_id = $1',
      [id],
    );
    return rows.map(({ no }) => no);
  }

  /** The history with what it takes to put it into words; oldest act first. */
  async toRead(code: string): Promise<Readable | null> {
    const [row] = await this.database.query<StoredReadable>(
      `SELECT d.id, d.procedure_version_id AS "versionId",
         COALESCE((SELECT json_agg(json_build_object('seq', h.seq, 'clear', h.action,
                     'sealed', encode(h.action_sealed, 'hex')) ORDER BY h.seq)
                   FROM dossier_action h WHERE h.dossier_id = d.id), '[]') AS actions,
         (SELECT encode(h.hash, 'hex') FROM dossier_action h WHERE h.dossier_id = d.id ORDER BY h.seq DESC LIMIT 1)
           AS "lastHash"
       FROM dossier d WHERE d.code = $1`,
      [code],
    );
    if (!row) return null;
    const { id, actions, ...rest } = row;
    return {
      ...rest,
      actions: actions.map(({ seq, ...act }) => opened(this.cipher, actionAt(id, seq), act)),
    };
  }

  private opens(sealed: Buffer, place: string): boolean {
    try {
      this.cipher.decrypt(sealed, place);
      return true;
    } catch {
      return false;
    }
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>('SELECT count(*)::int AS n FROM dossier');
    return row?.n ?? 0;
  }
}
