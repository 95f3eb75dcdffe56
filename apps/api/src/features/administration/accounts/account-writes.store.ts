import type { Role } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { newId, type Tx, txQuery } from '../../../platform/database/index.js';

export interface NewPostRow {
  accountId: string;
  unitId: string;
  role: Role;
  title: string;
  from: string;
  to: string | null;
}

@Injectable()
export class AccountWrites {
  /** Null when the user name is taken. */
  async create(tx: Tx, username: string, name: string, now: Date): Promise<string | null> {
    const rows = await txQuery<{ id: string }>(
      tx,
      `INSERT INTO account (id, kind, username, display_name, created_at) VALUES ($1, 'OFFICER', $2, $3, $4)
       ON CONFLICT (username) DO NOTHING RETURNING id`,
      [newId(), username, name, now],
    );
    return rows[0]?.id ?? null;
  }

  /** The next version, for whoever writes after somebody has looked. */
  async raise(tx: Tx, accountId: string): Promise<void> {
    await txQuery(tx, 'UPDATE account SET version = version + 1 WHERE id = $1', [accountId]);
  }

  async setDisabled(tx: Tx, accountId: string, at: Date | null): Promise<void> {
    await txQuery(tx, 'UPDATE account SET disabled_at = $2 WHERE id = $1', [accountId, at]);
  }

  async addPost(tx: Tx, { accountId, unitId, role, title, from, to }: NewPostRow): Promise<string> {
    const id = newId();
    await txQuery(
      tx,
      `INSERT INTO appointment (id, account_id, agency_id, role, title, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, accountId, unitId, role, title, from, to],
    );
    return id;
  }

  async setDates(tx: Tx, postId: string, from: string, to: string | null): Promise<void> {
    await txQuery(tx, 'UPDATE appointment SET valid_from = $2, valid_to = $3 WHERE id = $1', [
      postId,
      from,
      to,
    ]);
  }

  /** Only of a post that gave nobody any right yet. */
  async removePost(tx: Tx, postId: string): Promise<void> {
    await txQuery(tx, 'DELETE FROM appointment WHERE id = $1', [postId]);
  }
}
