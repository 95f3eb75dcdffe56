export { IdempotencyKey, type IdempotentWrite, idempotencyKey, idempotent } from './idempotent.js';
