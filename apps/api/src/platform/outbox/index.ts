export { cancel, enqueue, enqueueAll, type Job } from './outbox.js';
export { type JobContext, OutboxHandler } from './outbox-handler.js';
