export { cancel, enqueue } from './outbox.js';
export { type JobContext, OutboxHandler } from './outbox-handler.js';
