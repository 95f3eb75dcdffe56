import { type Tx, txQuery } from '../database/index.js';

/**
 * True when this data is not in place yet: the caller writes it in the same transaction. The row stays locked until
 * then, so of two processes seeding at once the second finds nothing left to do.
 */
export async function claimSeed(tx: Tx, name: string, contentHash: string): Promise<boolean> {
  const rows = await txQuery(
    tx,
    `INSERT INTO seed_stamp AS s (name, content_hash) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET content_hash = excluded.content_hash, seeded_at = now()
     WHERE s.content_hash <> excluded.content_hash RETURNING 1`,
    [name, contentHash],
  );
  return rows.length > 0;
}
