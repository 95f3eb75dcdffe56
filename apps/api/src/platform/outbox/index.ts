export { addJobs, cancel, enqueue, type Job, jobSpecs } from './outbox.js';
export { type JobContext, OutboxHandler } from './outbox-handler.js';
