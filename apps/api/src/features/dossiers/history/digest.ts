import { hash } from 'node:crypto';

/** Most of what is sealed fits: put together in one place, it leaves nothing behind to be collected. */
const place = Buffer.allocUnsafeSlow(64 * 1024);
/** Of UTF-8, to one of UTF-16. */
const MOST_BYTES = 3;

/** SHA-256 over bytes and the text that follows them. */
export function digestOf(before: Buffer, text: string): Buffer {
  if (before.length + text.length * MOST_BYTES > place.length)
    return hash('sha256', Buffer.concat([before, Buffer.from(text)]), 'buffer');
  before.copy(place);
  const end = before.length + place.write(text, before.length);
  return hash('sha256', place.subarray(0, end), 'buffer');
}
