import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { onDatabase, testServer } from './test-server.js';

export interface FreshDatabase {
  url: string;
  /** Also ends connections that the test forgot. */
  drop(): Promise<void>;
}

/**
 * A database of one's own, as `migrate` leaves it. `migrate` runs once per server and `key`: its result becomes a
 * template, and every later call copies that, which takes a fraction of the time. It must close its connections.
 */
export async function freshDatabase(
  migrate: (url: string) => Promise<void>,
  key = 'default',
): Promise<FreshDatabase> {
  const server = testServer();
  const template = `template_${key.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, async (client) => {
    await ensureTemplate(client, { server, template, migrate });
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return {
    url: onDatabase(server, name),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

interface TemplateWork {
  server: string;
  template: string;
  migrate: (url: string) => Promise<void>;
}

/** Test files run side by side, so one makes the template and the others wait for it. */
async function ensureTemplate(client: pg.Client, { server, template, migrate }: TemplateWork): Promise<void> {
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount) return;
    // It gets its name only when it is whole: a failed migration is tried, and reported, again by the next file.
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate(onDatabase(server, draft));
    await refuseOpenConnections(client, draft);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [template]);
  }
}

/** A database in use can be neither renamed nor copied; a closed connection may take a moment to be gone. */
async function refuseOpenConnections(client: pg.Client, database: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const open = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [database]);
    if (!open.rowCount) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('The migrate function of freshDatabase left a connection open.');
}

async function withClient(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
