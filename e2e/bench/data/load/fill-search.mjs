import pg from 'pg';
import { say } from './progress.mjs';

const TABLE = 'dossier_search';
/** One for each of two cores. */
const SHARES = 2;

/** What officers search by: filled by as many sessions as there are cores, and indexed when it is whole. */
export async function fillSearch({ client, url }) {
  say('filling what dossiers are searched by');
  const { rows: indexes } = await client.query(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS made FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = $1::regclass AND NOT i.indisprimary`,
    [TABLE],
  );
  await client.query(`ALTER TABLE ${TABLE} DROP CONSTRAINT ${TABLE}_pkey`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query(`TRUNCATE ${TABLE}`);
  await Promise.all(Array.from({ length: SHARES }, (_, share) => fillShare(url, share)));
  await client.query("SET maintenance_work_mem = '1500MB'");
  for (const { made } of indexes) await client.query(made);
  await client.query(`ALTER TABLE ${TABLE} ADD PRIMARY KEY (dossier_id)`);
  await client.query('SELECT fill_dossier_places()');
}

async function fillShare(url, share) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO ${TABLE} SELECT r.* FROM dossier d CROSS JOIN LATERAL dossier_search_row(d) r
       WHERE uuid_hash(d.id) % ${SHARES} IN ($1::int, $1::int - ${SHARES})`,
      [share],
    );
  } finally {
    await client.end();
  }
}
