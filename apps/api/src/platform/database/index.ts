export { Database, type Tx, txQuery } from './database.js';
export { newId } from './new-id.js';
export { withOwnerDatabase } from './owner-database.js';
