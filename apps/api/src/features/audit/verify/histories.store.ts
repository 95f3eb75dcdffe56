import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { SealedAction } from '../../dossiers/index.js';
import type { HistoryRow } from './history-rows.js';

export interface Which {
  /** Only dossiers with anything written from this instant on. */
  since: Date | null;
}

interface Readable {
  versionId: string;
  actions: SealedAction[];
  lastHash: string | null;
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

/** One statement, so that a dossier in motion is seen as it was at one moment. */
const HISTORIES = `
  SELECT i.id,
    (SELECT json_build_object('code', d.code, 'version', d.version, 'lifecycle', d.lifecycle, 'state', d.state,
       'acceptedAt', ${ms('d.accepted_at')}, 'dueAt', ${ms('d.due_at')}, 'completedAt', ${ms('d.completed_at')},
       'returnedAt', ${ms('d.returned_at')}, 'outcome', d.outcome) FROM dossier d WHERE d.id = i.id) AS dossier,
    COALESCE((SELECT json_agg(json_build_object('seq', h.seq, 'at', ${ms('h.at')}, 'type', h.type,
       'accountId', h.account_id, 'action', h.action, 'prevHash', encode(h.prev_hash, 'hex'),
       'hash', encode(h.hash, 'hex')) ORDER BY h.seq, h.at) FROM dossier_action h WHERE h.dossier_id = i.id), '[]')
      AS actions,
    COALESCE((SELECT json_agg(json_build_object('seq', b.seq, 'answers', b.answers, 'documents', b.documents,
       'papers', b.papers, 'submittedBy', b.submitted_by, 'submittedAt', ${ms('b.submitted_at')}) ORDER BY b.seq)
       FROM dossier_submission b WHERE b.dossier_id = i.id), '[]') AS submissions,
    COALESCE((SELECT json_agg(json_build_object('anchorNo', l.anchor_no, 'seq', l.seq, 'hash', encode(l.hash, 'hex'))
       ORDER BY l.anchor_no) FROM audit_leaf l WHERE l.dossier_id = i.id), '[]') AS leaves
  FROM unnest($1::uuid[]) AS i(id) ORDER BY i.id`;

@Injectable()
export class HistoriesStore {
  constructor(private readonly database: Database) {}

  /** The next ids in order, at most `limit`. */
  async ids(after: string | null, limit: number, { since }: Which): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(IDS, [after, limit, since]);
    return rows.map(({ id }) => id);
  }

  histories(ids: readonly string[]): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow>(HISTORIES, [ids], { prepared: true });
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
    const [row] = await this.database.query<Readable>(
      `SELECT d.procedure_version_id AS "versionId",
         COALESCE((SELECT json_agg(h.action ORDER BY h.seq) FROM dossier_action h WHERE h.dossier_id = d.id), '[]')
           AS actions,
         (SELECT encode(h.hash, 'hex') FROM dossier_action h WHERE h.dossier_id = d.id ORDER BY h.seq DESC LIMIT 1)
           AS "lastHash"
       FROM dossier d WHERE d.code = $1`,
      [code],
    );
    return row ?? null;
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>('SELECT count(*)::int AS n FROM dossier');
    return row?.n ?? 0;
  }
}
