import pg from 'pg';
import { installJobQueue } from './job-queue.js';
import { type MigrationFile, shippedMigrations } from './migration-files.js';

/** Any number of processes may migrate at once: one does it, the others wait and find nothing left to do. */
const LOCK = 7_230_155;

export class MigrationError extends Error {}

export interface MigrationReport {
  applied: string[];
}

/**
 * Brings a database to this build's schema, as its owner. Each file runs in a transaction of its own together with
 * its record. Throws MigrationError when a file that ran before has been edited or is missing from this build.
 */
export async function migrate(
  databaseUrl: string,
  files?: readonly MigrationFile[],
): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'motcua migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await applyMissing(client, files ?? (await shippedMigrations()));
    await installJobQueue(client, databaseUrl);
    return { applied };
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, files: readonly MigrationFile[]): Promise<string[]> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS schema_migration (
       name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration',
  );
  const done = new Map(rows.map((row) => [row.name, row.checksum]));
  refuseEdited(done, files);
  const missing = files.filter((file) => !done.has(file.name));
  for (const file of missing) await apply(client, file);
  await client.query(`DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'motcua_app')
    THEN REVOKE ALL ON schema_migration FROM motcua_app; GRANT SELECT ON schema_migration TO motcua_app; END IF; END $$`);
  return missing.map((file) => file.name);
}

function refuseEdited(done: ReadonlyMap<string, string>, files: readonly MigrationFile[]): void {
  const byName = new Map(files.map((file) => [file.name, file.checksum]));
  for (const [name, checksum] of done) {
    const ours = byName.get(name);
    if (ours === undefined) throw new MigrationError(`${name} ran on this database but is not in this build`);
    if (ours !== checksum) throw new MigrationError(`${name} was edited after it ran on this database`);
  }
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(file.sql);
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`${file.name}: ${why}`, { cause: error });
  }
}
