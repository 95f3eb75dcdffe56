import pg from 'pg';
import { DataSource } from 'typeorm';
import { Database } from './database.js';

/** A batch never waits long for a row; nobody waits long for a batch. */
const OPTIONS =
  '-c statement_timeout=60000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000';

/** The database as its owner, for the operator's commands alone: history may be sealed again, keys be retired. */
export async function withOwnerDatabase<T>(url: string, run: (database: Database) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    poolSize: 2,
    extra: { options: OPTIONS, application_name: 'motcua keys', pipeline: true },
  });
  await source.initialize();
  try {
    return await run(new Database(source));
  } finally {
    await source.destroy();
  }
}
