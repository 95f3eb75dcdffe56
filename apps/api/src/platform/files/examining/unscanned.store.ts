import { Injectable } from '@nestjs/common';
import { Database, type Tx, txQuery } from '../../database/index.js';

@Injectable()
export class UnscannedStore {
  constructor(private readonly database: Database) {}

  /** Uploads to be scanned after `after`, by id: those still unscanned, and those scanned but uploaded since `since`. */
  async page(tx: Tx, after: string, since: Date, limit: number): Promise<string[]> {
    const rows = await txQuery<{ id: string }>(
      tx,
      `SELECT id FROM stored_file WHERE id > $1 AND uploaded_by IS NOT NULL
         AND (scan IN ('UNSCANNED', 'PENDING') OR scan = 'CLEAN' AND uploaded_at > $2)
       ORDER BY id LIMIT $3`,
      [after, since, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How many wait, and since when the first does. */
  async waiting(): Promise<{ files: number; since: Date | null }> {
    const [row] = await this.database.query<{ files: number; since: Date | null }>(
      `SELECT count(*) AS files, min(uploaded_at) AS since FROM stored_file WHERE scan = 'PENDING'`,
    );
    return row ?? { files: 0, since: null };
  }
}
