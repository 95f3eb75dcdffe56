import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

export interface OfficerRow {
  id: string;
  username: string;
  displayName: string;
  passwordHash: string | null;
  passwordSetAt: Date | null;
  /** Not yet used and in time. */
  oneTimeHash: Buffer | null;
  /** Whether this browser has seen them sign in. */
  knownHere: boolean;
}

const OFFICER = `
  SELECT a.id, a.username, a.display_name AS "displayName", a.password_hash AS "passwordHash",
         a.password_set_at AS "passwordSetAt", o.hash AS "oneTimeHash", k.account_id IS NOT NULL AS "knownHere"
  FROM account a
  LEFT JOIN one_time_password o ON o.account_id = a.id AND o.expires_at > $2
  LEFT JOIN known_browser k ON k.account_id = a.id AND k.token_hash = $3
  WHERE a.kind = 'OFFICER' AND a.disabled_at IS NULL`;

export interface Seen {
  now: Date;
  /** null without a browser of one's own. */
  browserHash: Buffer | null;
}

@Injectable()
export class OfficersStore {
  constructor(private readonly database: Database) {}

  async byName(username: string, { now, browserHash }: Seen): Promise<OfficerRow | null> {
    const rows = await this.database.query<OfficerRow>(`${OFFICER} AND a.username = $1`, [
      username,
      now,
      browserHash,
    ]);
    return rows[0] ?? null;
  }

  async byId(id: string, { now, browserHash }: Seen): Promise<OfficerRow | null> {
    const rows = await this.database.query<OfficerRow>(`${OFFICER} AND a.id = $1`, [id, now, browserHash]);
    return rows[0] ?? null;
  }

  /** Names of the units they hold posts in. */
  async unitNames(id: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      'SELECT u.name FROM appointment p JOIN agency u ON u.id = p.agency_id WHERE p.account_id = $1',
      [id],
    );
    return rows.map(({ name }) => name);
  }

  /** Uses the one-time password up; false when it was used or has run out meanwhile. */
  async useOneTimePassword(id: string, now: Date): Promise<boolean> {
    const used = await this.database.query(
      'DELETE FROM one_time_password WHERE account_id = $1 AND expires_at > $2 RETURNING account_id',
      [id, now],
    );
    return used.length > 0;
  }

  async setPassword(tx: Tx, id: string, passwordHash: string, now: Date): Promise<void> {
    await txQuery(tx, 'UPDATE account SET password_hash = $2, password_set_at = $3 WHERE id = $1', [
      id,
      passwordHash,
      now,
    ]);
    await txQuery(tx, 'DELETE FROM one_time_password WHERE account_id = $1', [id]);
  }

  async rememberBrowser(id: string, browserHash: Buffer, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO known_browser (token_hash, account_id, last_used_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, token_hash) DO UPDATE SET last_used_at = $3`,
      [browserHash, id, now],
    );
    await this.database.query('DELETE FROM known_browser WHERE account_id = $1 AND last_used_at < $2', [
      id,
      new Date(now.getTime() - KNOWN_FOR),
    ]);
  }
}

/** As long as the browser's cookie lives. */
const KNOWN_FOR = 400 * 24 * 60 * 60_000;
