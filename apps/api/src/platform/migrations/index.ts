export { migrate, MigrationError } from './migrate.js';
export { migrateAs } from './migrate-as.js';
export { shippedMigrations } from './migration-files.js';
