export { IdempotencyKey, idempotencyKey, idempotent, idempotentAfter } from './idempotent.js';
export { IdempotencySealing } from './idempotency-sealing.js';
