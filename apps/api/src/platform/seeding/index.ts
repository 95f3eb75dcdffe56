export { Seeder, type SeedReport } from './seeder.js';
