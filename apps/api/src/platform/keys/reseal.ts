import { type FieldCipher, headOf, type SealedColumn } from '../crypto/index.js';
import type { Database } from '../database/index.js';
import { keyTypes, type Pace, walk } from './walk.js';
import { withRetries } from './with-retries.js';

export interface Sealed {
  rows: number;
  /** Rows that somebody else wrote in between: theirs stands, and is sealed as they seal. */
  overtaken: number;
  /** Keys of rows that do not open. */
  closed: string[];
}

type Row = Record<string, unknown> & { sealed: Buffer };

interface Pair {
  row: Row;
  old: Buffer;
  fresh: Buffer;
}

/**
 * Brings one column under the key with this number, in batches by key. A row counts as done by how its value begins, so
 * a run that was cut off goes on where it was. Nothing is locked between batches; a value that changed since it was
 * read is left alone.
 */
export async function reseal(
  database: Database,
  cipher: FieldCipher,
  column: SealedColumn,
  keyNumber: number,
  pace: Pace,
  progress: (rows: number) => void,
): Promise<Sealed> {
  const result: Sealed = { rows: 0, overtaken: 0, closed: [] };
  const head = headOf(keyNumber);
  const name = `t.${column.column}`;
  const rows = walk<Row>(
    database,
    {
      column,
      where: `${name} IS NOT NULL AND substring(${name} FROM 1 FOR ${head.length}) <> $2`,
      params: [head],
      read: [`${name} AS sealed`],
    },
    pace,
  );
  const types = await keyTypes(database, column);
  for await (const batch of rows) {
    const pairs = batch.flatMap((row) => again(cipher, column, row, result));
    const done = await withRetries(() => write(database, column, types, pairs));
    result.rows += done;
    result.overtaken += pairs.length - done;
    progress(result.rows);
  }
  return result;
}

/** Whether any value of the column is sealed under this key. */
export async function usesKey(database: Database, column: SealedColumn, keyNumber: number): Promise<boolean> {
  const head = headOf(keyNumber);
  const found = await database.query(
    `SELECT 1 FROM ${column.table} WHERE substring(${column.column} FROM 1 FOR ${head.length}) = $1 LIMIT 1`,
    [head],
  );
  return found.length > 0;
}

function again(cipher: FieldCipher, column: SealedColumn, row: Row, result: Sealed): Pair[] {
  const aad = column.aad(row);
  try {
    return [{ row, old: row.sealed, fresh: cipher.sealAgain(row.sealed, aad) }];
  } catch {
    result.closed.push(column.key.map((key) => String(row[key])).join(' '));
    return [];
  }
}

async function write(
  database: Database,
  { table, key, column }: SealedColumn,
  types: ReadonlyMap<string, string>,
  pairs: readonly Pair[],
): Promise<number> {
  if (pairs.length === 0) return 0;
  const unnested = key.map((_, index) => `$${index + 3}::text[]`).join(', ');
  const names = key.map((name) => `k_${name}`).join(', ');
  const same = key.map((name) => `t.${name} = v.k_${name}::${types.get(name)}`).join(' AND ');
  const done = await database.query(
    `UPDATE ${table} t SET ${column} = v.fresh
     FROM unnest($1::bytea[], $2::bytea[], ${unnested}) AS v (old, fresh, ${names})
     WHERE ${same} AND t.${column} = v.old RETURNING 1`,
    [
      pairs.map(({ old }) => old),
      pairs.map(({ fresh }) => fresh),
      ...key.map((name) => pairs.map(({ row }) => row[name])),
    ],
  );
  return done.length;
}
