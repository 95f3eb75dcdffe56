export type { Connection } from './connection.js';
/** @public `transactionOn` is for the loader of the benches. */
export { Database, transactionOn, txQuery } from './database.js';
export { newId } from './new-id.js';
export type { Tx } from './open-transaction.js';
export { withOwnerDatabase } from './owner-database.js';
