export { Database, type QueryOptions, type Tx, txQuery } from './database.js';
export { newId } from './new-id.js';
