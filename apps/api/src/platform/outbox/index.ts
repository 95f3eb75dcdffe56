export { cancel, enqueue, type JobOptions } from './outbox.js';
export { type JobContext, OutboxHandler } from './outbox-handler.js';
