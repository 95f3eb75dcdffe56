import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../database/index.js';
import type { AuthMethod } from './actor.store.js';

/** A browser session that has not ended, as its owner is shown it. */
export interface SessionInList {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string;
  methods: AuthMethod[];
}

export interface LiveSince {
  now: Date;
  /** Seen before this, it has ended by itself. */
  idleSince: Date;
}

@Injectable()
export class SessionListStore {
  constructor(private readonly database: Database) {}

  /** Browser sessions that are alive, the last used first. */
  async live(accountId: string, { now, idleSince }: LiveSince): Promise<SessionInList[]> {
    return this.database.query<SessionInList>(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", host(address) AS address,
              user_agent AS "userAgent", methods
       FROM session
       WHERE account_id = $1 AND kind = 'BROWSER' AND revoked_at IS NULL AND expires_at > $2 AND last_seen_at > $3
       ORDER BY last_seen_at DESC, id LIMIT 100`,
      [accountId, now, idleSince],
    );
  }

  async endOne(
    tx: Tx,
    accountId: string,
    sessionId: string,
    { now, why }: { now: Date; why: string },
  ): Promise<boolean> {
    const ended = await txQuery(
      tx,
      `UPDATE session SET revoked_at = $3, revoked_why = $4
       WHERE account_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`,
      [accountId, sessionId, now, why],
    );
    return ended.length > 0;
  }

  /** `except`: the session that stays. Tokens of machines and of demo people stay too: they were not signed in by hand. */
  async endAll(
    tx: Tx,
    accountId: string,
    { now, why, except }: { now: Date; why: string; except: string | null },
  ): Promise<number> {
    const ended = await txQuery(
      tx,
      `UPDATE session SET revoked_at = $2, revoked_why = $3
       WHERE account_id = $1 AND kind = 'BROWSER' AND revoked_at IS NULL AND id IS DISTINCT FROM $4
       RETURNING id`,
      [accountId, now, why, except],
    );
    return ended.length;
  }
}
