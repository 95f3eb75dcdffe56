import type { Notices, Text } from '@motcua/contracts';
import type { DossierAction } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database, newId, type Tx, txQuery } from '../../platform/database/index.js';
import { actionAt, opened } from '../dossiers/index.js';

export interface ActionToTell {
  code: string;
  versionId: string;
  /** Whose dossier it is. */
  ownerPersonId: string;
  /** Their account; null for somebody who filed at the counter and never signed in. */
  ownerAccountId: string | null;
  action: DossierAction;
  /** Whoever held the open or just closed tasks. */
  assignees: string[];
}

export interface NewNotice {
  accountId: string;
  dossierId: string;
  seq: number;
  kind: string;
  text: Text;
  at: Date;
}

interface StoredAct {
  seq: number;
  clear: DossierAction | null;
  sealed: Buffer | null;
}

type NoticeRow = Notices['items'][number];

@Injectable()
export class NoticesStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async action(dossierId: string, seq: number): Promise<ActionToTell | null> {
    const [row] = await this.database.query<Omit<ActionToTell, 'action'> & StoredAct>(
      `SELECT d.code, d.procedure_version_id AS "versionId", d.owner_person_id AS "ownerPersonId", h.seq,
              h.action AS clear, h.action_sealed AS sealed,
              (SELECT a.id FROM account a WHERE a.person_id = d.owner_person_id AND a.kind = 'CITIZEN'
                 AND a.disabled_at IS NULL ORDER BY a.created_at LIMIT 1) AS "ownerAccountId",
              COALESCE((SELECT json_agg(DISTINCT t.assignee_id) FROM task t
                        WHERE t.dossier_id = d.id AND t.assignee_id IS NOT NULL
                          AND (t.closed_at IS NULL OR t.closed_at = h.at)), '[]') AS assignees
       FROM dossier d JOIN dossier_action h ON h.dossier_id = d.id
       WHERE d.id = $1 AND h.seq = $2`,
      [dossierId, seq],
      { prepared: true },
    );
    if (!row) return null;
    const { clear, sealed, seq: _, ...rest } = row;
    return { ...rest, action: opened(this.cipher, actionAt(dossierId, seq), { clear, sealed }) };
  }

  /** False when this notice was written before (a job run twice). */
  async insert(tx: Tx, notice: NewNotice): Promise<boolean> {
    const rows = await txQuery(
      tx,
      `INSERT INTO notice (id, account_id, dossier_id, action_seq, kind, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (account_id, dossier_id, action_seq, kind) DO NOTHING RETURNING id`,
      [newId(), notice.accountId, notice.dossierId, notice.seq, notice.kind, notice.text, notice.at],
      { prepared: true },
    );
    return rows.length === 1;
  }

  /** Newest first; with it how many are unread. */
  async list(
    accountId: string,
    after: { at: string; id: string } | null,
    limit: number,
  ): Promise<{ items: NoticeRow[]; unread: number }> {
    const [row] = await this.database.query<{ items: NoticeRow[]; unread: number }>(
      `SELECT (SELECT count(*)::int FROM notice WHERE account_id = $1 AND read_at IS NULL) AS unread,
              COALESCE((SELECT json_agg(n) FROM (
                SELECT n.id, n.kind, n.text, d.code AS "dossierCode", n.created_at AS "createdAt", n.read_at AS "readAt"
                FROM notice n LEFT JOIN dossier d ON d.id = n.dossier_id
                WHERE n.account_id = $1 AND ($2::timestamptz IS NULL OR (n.created_at, n.id) < ($2, $3::uuid))
                ORDER BY n.created_at DESC, n.id DESC LIMIT $4) n), '[]') AS items`,
      [accountId, after?.at ?? null, after?.id ?? null, limit],
      { prepared: true },
    );
    return row ?? { items: [], unread: 0 };
  }

  async markRead(accountId: string, at: Date): Promise<void> {
    await this.database.query(
      'UPDATE notice SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL AND created_at <= $2',
      [accountId, at],
    );
  }

  async logMessage(entry: {
    dossierId: string;
    channel: string;
    kind: string;
    state: string;
    detail: string | null;
  }) {
    await this.database.query(
      `INSERT INTO message_log (id, dossier_id, channel, kind, state, detail) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), entry.dossierId, entry.channel, entry.kind, entry.state, entry.detail],
    );
  }

  /** Who asked for the opinion of this task; null when that was the system. */
  async askerOf(dossierId: string, taskKey: string): Promise<string | null> {
    const acts = await this.database.query<StoredAct & { accountId: string | null }>(
      `SELECT seq, account_id AS "accountId", action AS clear, action_sealed AS sealed FROM dossier_action
       WHERE dossier_id = $1 AND type = 'consulted' ORDER BY seq DESC`,
      [dossierId],
      { prepared: true },
    );
    const asked = acts.find(
      ({ seq, ...stored }) =>
        opened<DossierAction>(this.cipher, actionAt(dossierId, seq), stored).opened[0]?.key === taskKey,
    );
    return asked?.accountId ?? null;
  }
}
