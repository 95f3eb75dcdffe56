export { runSeeders } from './run-seeders.js';
export { Seeder, type SeedReport } from './seeder.js';
export { claimSeed } from './seed-stamp.store.js';
