import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

export interface PasskeyRow {
  id: string;
  accountId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  synced: boolean;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const PASSKEY = `
  SELECT k.id, k.account_id AS "accountId", k.credential_id AS "credentialId", k.public_key AS "publicKey", k.counter,
         k.transports, k.synced, k.name, k.created_at AS "createdAt", k.last_used_at AS "lastUsedAt"
  FROM passkey k`;

@Injectable()
export class PasskeysStore {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<PasskeyRow[]> {
    const sql = `${PASSKEY} WHERE k.account_id = $1 ORDER BY k.created_at, k.id`;
    return this.database.query<PasskeyRow>(sql, [accountId]);
  }

  /** Only of an officer who may sign in. */
  async byCredential(credentialId: string): Promise<PasskeyRow | null> {
    const rows = await this.database.query<PasskeyRow>(
      `${PASSKEY} JOIN account a ON a.id = k.account_id
       WHERE k.credential_id = $1 AND a.kind = 'OFFICER' AND a.disabled_at IS NULL`,
      [credentialId],
    );
    return rows[0] ?? null;
  }

  /** False when this credential is known already. */
  async add(tx: Tx, passkey: Omit<PasskeyRow, 'lastUsedAt'>): Promise<boolean> {
    const rows = await txQuery(
      tx,
      `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, synced, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [
        passkey.id,
        passkey.accountId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.synced,
        passkey.name,
        passkey.createdAt,
      ],
    );
    return rows.length > 0;
  }

  /** False when the counter has not gone on: somebody holds a copy, or two proofs raced. Devices without one say 0. */
  async used(id: string, counter: number, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE passkey SET counter = $2, last_used_at = $3
       WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, counter, now],
    );
    return rows.length > 0;
  }

  async rename(accountId: string, id: string, name: string): Promise<boolean> {
    const rows = await this.database.query(
      'UPDATE passkey SET name = $3 WHERE account_id = $1 AND id = $2 RETURNING id',
      [accountId, id, name],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, accountId: string, id: string): Promise<string | null> {
    const rows = await txQuery<{ name: string }>(
      tx,
      'DELETE FROM passkey WHERE account_id = $1 AND id = $2 RETURNING name',
      [accountId, id],
    );
    return rows[0]?.name ?? null;
  }

  async keepChallenge(flowHash: Buffer, challenge: string, now: Date, until: Date): Promise<void> {
    await this.database.query('DELETE FROM passkey_challenge WHERE expires_at < $1', [now]);
    await this.database.query(
      `INSERT INTO passkey_challenge (flow_hash, challenge, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (flow_hash) DO UPDATE SET challenge = $2, expires_at = $3`,
      [flowHash, challenge, until],
    );
  }

  async takeChallenge(flowHash: Buffer, now: Date): Promise<string | null> {
    const rows = await this.database.query<{ challenge: string }>(
      'DELETE FROM passkey_challenge WHERE flow_hash = $1 AND expires_at > $2 RETURNING challenge',
      [flowHash, now],
    );
    return rows[0]?.challenge ?? null;
  }
}
