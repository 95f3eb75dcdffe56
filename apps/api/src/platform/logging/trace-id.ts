import { randomBytes } from 'node:crypto';

/** Names one request in the log and in the problem its sender gets. */
export function newTraceId(): string {
  return randomBytes(12).toString('hex');
}
