import type { DataExport } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, txQuery } from '../../../platform/database/index.js';

export interface ExportRow {
  id: string;
  accountId: string;
  personId: string;
  state: DataExport['state'];
  lang: 'vi' | 'en';
  askedAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
  done: number;
  total: number;
  bytes: number;
}

export type ExportForm = 'json' | 'html';

const COLUMNS = `id, account_id AS "accountId", person_id AS "personId", state, lang, asked_at AS "askedAt",
  finished_at AS "finishedAt", expires_at AS "expiresAt", done, total, bytes`;

/** What an export gathers that no other feature hands out page by page. */
@Injectable()
export class ExportsStore {
  constructor(private readonly database: Database) {}

  /** The last ten, newest first. */
  list(accountId: string): Promise<ExportRow[]> {
    return this.database.query<ExportRow>(
      `SELECT ${COLUMNS} FROM data_export WHERE account_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 10`,
      [accountId],
    );
  }

  async find(id: string): Promise<ExportRow | null> {
    const [row] = await this.database.query<ExportRow>(`SELECT ${COLUMNS} FROM data_export WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Those of one account wait for each other until the transaction ends. */
  async lockAccount(tx: Tx, accountId: string): Promise<void> {
    await txQuery(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [`data_export:${accountId}`]);
  }

  async insert(tx: Tx, row: Pick<ExportRow, 'accountId' | 'personId' | 'lang' | 'askedAt'>): Promise<string> {
    const id = newId();
    await txQuery(
      tx,
      `INSERT INTO data_export (id, account_id, person_id, state, lang, asked_at) VALUES ($1, $2, $3, 'WAITING', $4, $5)`,
      [id, row.accountId, row.personId, row.lang, row.askedAt],
    );
    return id;
  }

  /** Begins anew, whatever a run that was cut off left behind. */
  async begin(id: string, total: number): Promise<void> {
    await this.database.query('DELETE FROM data_export_part WHERE export_id = $1', [id]);
    await this.database.query(
      `UPDATE data_export SET state = 'RUNNING', done = 0, total = $2, bytes = 0 WHERE id = $1`,
      [id, total],
    );
  }

  async progress(id: string, done: number): Promise<void> {
    await this.database.query('UPDATE data_export SET done = $2 WHERE id = $1', [id, done]);
  }

  async addPart(id: string, form: ExportForm, no: number, sealed: Buffer): Promise<void> {
    await this.database.query(
      'INSERT INTO data_export_part (export_id, form, no, content_sealed) VALUES ($1, $2, $3, $4)',
      [id, form, no, sealed],
    );
  }

  async part(id: string, form: ExportForm, no: number): Promise<Buffer | null> {
    const [row] = await this.database.query<{ sealed: Buffer }>(
      'SELECT content_sealed AS sealed FROM data_export_part WHERE export_id = $1 AND form = $2 AND no = $3',
      [id, form, no],
      { prepared: true },
    );
    return row?.sealed ?? null;
  }

  async finish(tx: Tx, id: string, ready: { at: Date; expiresAt: Date; bytes: number }): Promise<void> {
    await txQuery(
      tx,
      `UPDATE data_export SET state = 'READY', done = total, finished_at = $2, expires_at = $3, bytes = $4 WHERE id = $1`,
      [id, ready.at, ready.expiresAt, ready.bytes],
    );
  }

  async fail(id: string, at: Date): Promise<void> {
    await this.database.query('DELETE FROM data_export_part WHERE export_id = $1', [id]);
    await this.database.query(`UPDATE data_export SET state = 'FAILED', finished_at = $2 WHERE id = $1`, [
      id,
      at,
    ]);
  }

  /** Removes what lay ready for its time. Gives how many. */
  async removeExpired(now: Date): Promise<number> {
    const gone = await this.database.query<{ id: string }>(
      `UPDATE data_export SET state = 'GONE' WHERE state = 'READY' AND expires_at <= $1 RETURNING id`,
      [now],
    );
    await this.database.query(
      `DELETE FROM data_export_part p USING data_export e WHERE e.id = p.export_id AND e.state IN ('GONE', 'FAILED')`,
    );
    return gone.length;
  }

  async dossierCount(personId: string): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM dossier WHERE owner_person_id = $1',
      [personId],
    );
    return row?.n ?? 0;
  }

  /** Oldest first, a page after this one. */
  dossierCodes(personId: string, after: { at: Date; id: string } | null, limit: number) {
    return this.database.query<{ id: string; code: string; at: Date }>(
      `SELECT id, code, submitted_at AS at FROM dossier
       WHERE owner_person_id = $1 AND ($2::timestamptz IS NULL OR (submitted_at, id) > ($2, $3::uuid))
       ORDER BY submitted_at, id LIMIT $4`,
      [personId, after?.at ?? null, after?.id ?? null, limit],
    );
  }

  sessions(accountId: string) {
    return this.database.query<Record<string, unknown>>(
      `SELECT created_at AS "beganAt", last_seen_at AS "lastSeenAt", expires_at AS "endsAt", revoked_at AS "endedAt",
              host(address) AS address, user_agent AS browser, methods
       FROM session WHERE account_id = $1 ORDER BY created_at DESC LIMIT 1000`,
      [accountId],
    );
  }

  notices(accountId: string) {
    return this.database.query<{ at: Date; text: { vi: string; en: string }; readAt: Date | null }>(
      `SELECT created_at AS at, text, read_at AS "readAt" FROM notice WHERE account_id = $1
       ORDER BY created_at DESC, id DESC LIMIT 20000`,
      [accountId],
    );
  }

  async account(accountId: string) {
    const [row] = await this.database.query<{ username: string; level: number | null; createdAt: Date }>(
      'SELECT username, assurance_level AS level, created_at AS "createdAt" FROM account WHERE id = $1',
      [accountId],
    );
    return row ?? null;
  }
}
