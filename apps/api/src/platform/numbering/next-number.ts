import { type Tx, txQuery } from '../database/index.js';

/**
 * The next number of a series, from 1; taken in the caller's transaction, so a rolled back act gives its number
 * back. Others asking for the same series wait until the transaction ends: draw it late.
 */
export async function nextNumber(tx: Tx, scope: string, period: string): Promise<number> {
  const rows = await txQuery<{ n: number }>(
    tx,
    `INSERT INTO number_counter AS c (scope, period, n) VALUES ($1, $2, 1)
     ON CONFLICT (scope, period) DO UPDATE SET n = c.n + 1
     RETURNING n`,
    [scope, period],
    { prepared: true },
  );
  const row = rows[0];
  if (!row) throw new Error('number_counter gave no number');
  return row.n;
}
