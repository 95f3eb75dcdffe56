export type { Connection } from './connection.js';
export { Database, transactionOn, txQuery } from './database.js';
export { newId } from './new-id.js';
export type { Tx } from './open-transaction.js';
export { withOwnerDatabase } from './owner-database.js';
