import type { FieldCipher, OldClear, SealedColumn } from '../crypto/index.js';
import { type Database, txQuery, type Tx } from '../database/index.js';
import { keyTypes, type KeyTypes, type Pace, walk } from './walk.js';
import { withRetries } from './with-retries.js';

type Row = Record<string, unknown> & { seen_before: string; was_sealed: boolean };
type WithClear = SealedColumn & { clear: OldClear };

/**
 * Seals what rows from before still hold in clear, and empties it there. Also cut off, or beside others who write: a
 * row is changed only as it was read. Gives the number of rows.
 */
export async function sealOld(
  database: Database,
  cipher: FieldCipher,
  column: SealedColumn,
  pace: Pace,
  progress: (rows: number) => void,
): Promise<number> {
  const { clear } = column;
  if (clear === undefined) return 0;
  const types = await keyTypes(database, column);
  const batches = walk<Row>(
    database,
    {
      column,
      where: clear.where,
      params: [],
      read: [
        ...clear.columns.map((name) => `t.${name}`),
        `${seen(clear)} AS seen_before`,
        `t.${column.column} IS NOT NULL AS was_sealed`,
      ],
    },
    pace,
  );
  let rows = 0;
  for await (const batch of batches) {
    rows += await withRetries(() =>
      database.transaction((tx) => sealBatch(tx, cipher, { ...column, clear }, types, batch)),
    );
    progress(rows);
  }
  return rows;
}

async function sealBatch(
  tx: Tx,
  cipher: FieldCipher,
  column: WithClear,
  types: KeyTypes,
  batch: readonly Row[],
): Promise<number> {
  let done = 0;
  for (const row of batch) done += await sealRow(tx, cipher, column, types, row);
  return done;
}

async function sealRow(
  tx: Tx,
  cipher: FieldCipher,
  column: WithClear,
  types: KeyTypes,
  row: Row,
): Promise<number> {
  const { table, key, clear } = column;
  const values: [string, unknown][] = row.was_sealed ? [] : filled(cipher, column, row);
  const params: unknown[] = [row.seen_before, ...key.map((name) => row[name])];
  const same = key.map((name, index) => `t.${name} = $${index + 2}::${types.get(name)}`);
  const sets = values.map(([name], index) => `${name} = $${index + 2 + key.length}`);
  const written = await txQuery(
    tx,
    `UPDATE ${table} t SET ${[...sets, clear.empty].join(', ')}
     WHERE ${[...same, `${seen(clear)} = $1`].join(' AND ')}
       AND t.${column.column} IS ${row.was_sealed ? 'NOT NULL' : 'NULL'} RETURNING 1`,
    [...params, ...values.map(([, value]) => value)],
  );
  return written.length;
}

function filled(cipher: FieldCipher, column: WithClear, row: Row): [string, unknown][] {
  const { text, also = {} } = column.clear.seal(row);
  const sealed = text === null ? null : cipher.encrypt(text, column.aad(row));
  return [[column.column, sealed], ...Object.entries(also)];
}

function seen({ columns }: OldClear): string {
  return `ROW(${columns.map((name) => `t.${name}`).join(', ')})::text`;
}
