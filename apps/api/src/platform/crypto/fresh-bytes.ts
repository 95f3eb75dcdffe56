import { randomBytes } from 'node:crypto';

/** Asking the system for randomness costs as much for many bytes as for a few. */
const AT_ONCE = 4096;
let ready = Buffer.alloc(0);

/** Random bytes that nobody else gets, for nonces and salts; up to AT_ONCE of them. */
export function freshBytes(count: number): Buffer {
  if (ready.length < count) ready = randomBytes(AT_ONCE);
  const bytes = ready.subarray(0, count);
  ready = ready.subarray(count);
  return bytes;
}
