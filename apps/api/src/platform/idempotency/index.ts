export { IdempotencyKey, idempotencyKey, idempotent } from './idempotent.js';
