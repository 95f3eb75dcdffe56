import { Injectable } from '@nestjs/common';
import { Database, newId, txQuery } from '../../database/index.js';

/** An upload that did not end by then ended with its process. */
const FORGOTTEN_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;

export interface Used {
  /** Uploads under way, this one not counted. */
  underWay: number;
  /** In the last 24 hours. */
  files: number;
  bytes: number;
  /** Ever; only of citizens. */
  allBytes: number;
}

@Injectable()
export class UploadLimitsStore {
  constructor(private readonly database: Database) {}

  /**
   * Notes an upload as begun and gives its id, unless `judge` throws at what the account has used. Of one account one
   * is judged at a time, by whatever process.
   */
  async begin(
    account: { id: string; citizen: boolean },
    now: Date,
    judge: (used: Used) => void,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      await txQuery(tx, `SELECT pg_advisory_xact_lock(hashtextextended('upload:' || $1, 0))`, [account.id], {
        prepared: true,
      });
      const [used] = await txQuery<Used>(
        tx,
        `SELECT (SELECT count(*) FROM file_upload WHERE account_id = $1 AND begun_at > $2) AS "underWay",
           count(*) FILTER (WHERE uploaded_at > $3) AS files,
           COALESCE(sum(size) FILTER (WHERE uploaded_at > $3), 0)::bigint AS bytes,
           COALESCE(sum(size), 0)::bigint AS "allBytes"
         FROM stored_file WHERE uploaded_by = $1 AND ($4 OR uploaded_at > $3)`,
        [
          account.id,
          new Date(now.getTime() - FORGOTTEN_MS),
          new Date(now.getTime() - DAY_MS),
          account.citizen,
        ],
        { prepared: true },
      );
      if (used) judge(used);
      const id = newId();
      await txQuery(tx, 'INSERT INTO file_upload (id, account_id, begun_at) VALUES ($1, $2, $3)', [
        id,
        account.id,
        now,
      ]);
      return id;
    });
  }

  async end(id: string): Promise<void> {
    await this.database.query('DELETE FROM file_upload WHERE id = $1', [id], { prepared: true });
  }

  async forgetBefore(time: Date): Promise<void> {
    await this.database.query('DELETE FROM file_upload WHERE begun_at < $1', [time]);
  }
}
