export { migrate, MigrationError, type MigrationReport } from './migrate.js';
export { shippedMigrations } from './migration-files.js';
