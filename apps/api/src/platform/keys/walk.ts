import type { SealedColumn } from '../crypto/index.js';
import type { Database } from '../database/index.js';

export interface Pace {
  /** Rows in one statement. */
  batch: number;
  /** Rows in a second, so that the work of others goes on. */
  rate: number;
}

export interface Walk {
  column: SealedColumn;
  /** SQL: which rows; its parameters begin at $2. */
  where: string;
  params: readonly unknown[];
  /** SQL expressions read beside the key. */
  read: readonly string[];
}

/** As PostgreSQL writes the key columns: they go there and back as text. */
export type KeyTypes = ReadonlyMap<string, string>;

/** `id` → `uuid` and so on. */
export async function keyTypes(database: Database, { table, key }: SealedColumn): Promise<KeyTypes> {
  const rows = await database.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attname = ANY ($2::text[])`,
    [table, key],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/**
 * Rows in batches by ascending key, read anew for each batch and without locks: what is written meanwhile is left to whoever
 * writes it. Ends where the table ended when it came there.
 */
export async function* walk<T extends Record<string, unknown>>(
  database: Database,
  { column, where, params, read }: Walk,
  { batch, rate }: Pace,
): AsyncGenerator<T[]> {
  const types = await keyTypes(database, column);
  const keys = column.key.map((name) => `t.${name}`).join(', ');
  const texts = column.key.map((name) => `t.${name}::text AS ${name}`).join(', ');
  const first = 2 + params.length;
  const after = column.key.map((name, index) => `$${first + index}::${types.get(name)}`).join(', ');
  let last: unknown[] | null = null;
  for (;;) {
    const begun = performance.now();
    const rows: T[] = await database.query<T>(
      `SELECT ${[texts, ...read].join(', ')} FROM ${column.table} t
       WHERE ${where} ${last === null ? '' : `AND (${keys}) > (${after})`} ORDER BY ${keys} LIMIT $1`,
      [batch, ...params, ...(last ?? [])],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
    last = column.key.map((name) => rows.at(-1)?.[name]);
    await pause((1000 * rows.length) / rate - (performance.now() - begun));
  }
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((done) => setTimeout(done, ms));
}
