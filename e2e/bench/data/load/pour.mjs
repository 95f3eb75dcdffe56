import pg from 'pg';
import { COLUMNS, ACTIONS } from '../copy/tables.mjs';
import { CopyIn } from '../copy/copy-in.mjs';

const columnsOf = (table) => COLUMNS[table] ?? COLUMNS[ACTIONS];

/**
 * One connection and one COPY for each table, open for the whole load. A table that is empty is emptied in the same
 * transaction, so that PostgreSQL writes neither log nor, later, who may see the rows: they are frozen as they come.
 */
export async function openPours(url, tables) {
  const pours = new Map();
  for (const table of tables) pours.set(table, await open(url, table));
  return {
    pour: (table, bytes) =>
      pours.get(table).copy.give(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    /** After a failure: nothing of it stays. */
    abort: () => Promise.all([...pours.values()].map(({ client }) => client.end().catch(() => undefined))),
    end: async () => {
      await Promise.all([...pours.values()].map(({ copy }) => copy.end()));
      for (const { client } of pours.values()) {
        await client.query('COMMIT');
        await client.end();
      }
    },
  };
}

async function open(url, table) {
  const client = new pg.Client({ connectionString: url });
  // The statement under way tells; a connection that breaks must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  // No trigger and no check of foreign keys, row by row.
  await client.query('SET LOCAL session_replication_role = replica');
  const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${table}) AS filled`);
  const empty = !rows[0].filled;
  if (empty) await client.query(`TRUNCATE ${table}`);
  const columns = columnsOf(table).join(', ');
  const copy = new CopyIn(
    client,
    `COPY ${table} (${columns}) FROM STDIN (FORMAT binary${empty ? ', FREEZE' : ''})`,
  );
  await copy.begin();
  return { client, copy };
}
