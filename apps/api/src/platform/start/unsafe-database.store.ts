import pg from 'pg';
import type { Config } from '../config/index.js';

const ROLE = `
  SELECT session_user AS name, rolsuper AS super,
         to_regclass('dossier_action') IS NOT NULL
           AND has_table_privilege(session_user, 'dossier_action', 'UPDATE') AS changes
  FROM pg_roles WHERE rolname = session_user`;

const DEMO_ACCOUNTS = `SELECT count(*)::int AS n FROM account WHERE demo AND disabled_at IS NULL`;

/** What of the database only a demo may have; nothing in demo mode. Rejects when the database does not answer. */
export async function unsafeDatabase(config: Config): Promise<string[]> {
  if (config.demo) return [];
  const client = new pg.Client({ connectionString: config.databaseUrl, application_name: 'motcua check' });
  await client.connect();
  try {
    const role = await client.query<{ name: string; super: boolean; changes: boolean }>(ROLE);
    const tables = await client.query<{ there: boolean }>(
      `SELECT to_regclass('account') IS NOT NULL AS there`,
    );
    const demo = tables.rows[0]?.there ? await client.query<{ n: number }>(DEMO_ACCOUNTS) : null;
    return [...roleFaults(role.rows[0]), ...demoFaults(demo?.rows[0]?.n ?? 0)];
  } finally {
    await client.end();
  }
}

function roleFaults(role: { name: string; super: boolean; changes: boolean } | undefined): string[] {
  if (!role) return [];
  const remedy =
    'give the application a login of its own that is only a member of motcua_app, and name the owner in MOTCUA_OWNER_DATABASE_URL';
  if (role.super) return [`DATABASE_URL: ${role.name} is a superuser, whom no rule binds; ${remedy}`];
  if (role.changes) return [`DATABASE_URL: ${role.name} may change the history of dossiers; ${remedy}`];
  return [];
}

function demoFaults(accounts: number): string[] {
  if (accounts === 0) return [];
  return [
    `DATABASE_URL: this database has ${accounts} demo accounts, whose password everybody knows; ` +
      'real people belong in a database without them',
  ];
}
