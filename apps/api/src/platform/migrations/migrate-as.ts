import pg from 'pg';
import type { Config } from '../config/index.js';
import { migrate, type MigrationReport } from './migrate.js';

/** Migrates as the owner, and lets the application's own login, where it has one, act as motcua_app. */
export async function migrateAs({ ownerDatabaseUrl, databaseUrl }: Config): Promise<MigrationReport> {
  const report = await migrate(ownerDatabaseUrl);
  const login = decodeURIComponent(new URL(databaseUrl).username);
  if (login === '' || login === decodeURIComponent(new URL(ownerDatabaseUrl).username)) return report;
  const owner = new pg.Client({ connectionString: ownerDatabaseUrl, application_name: 'motcua migrate' });
  await owner.connect();
  try {
    await owner.query(`GRANT motcua_app TO ${pg.escapeIdentifier(login)}`);
  } finally {
    await owner.end();
  }
  return report;
}
