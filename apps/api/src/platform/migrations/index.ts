export { migrate, MigrationError } from './migrate.js';
export { shippedMigrations } from './migration-files.js';
