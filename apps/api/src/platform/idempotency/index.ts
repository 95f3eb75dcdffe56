export { IdempotencyKey, idempotencyKey, idempotent } from './idempotent.js';
export { IdempotencySealing } from './idempotency-sealing.js';
