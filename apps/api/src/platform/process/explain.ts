import { UserError } from '../cli/user-error.js';
import { ConfigError } from '../config/index.js';
import { MigrationError } from '../migrations/index.js';

const MENDABLE = [UserError, ConfigError, MigrationError];

/** One line for what a person can mend; everything for a fault of ours. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (MENDABLE.some((kind) => error instanceof kind)) return error.message;
  if ('code' in error && error.code === 'ECONNREFUSED') return 'the database does not answer (DATABASE_URL)';
  return error.stack ?? error.message;
}
