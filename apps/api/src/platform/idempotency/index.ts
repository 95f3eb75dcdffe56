export { canonicalJson } from './canonical-json.js';
export { IdempotencyKey, type IdempotentWrite, idempotencyKey, idempotent } from './idempotent.js';
