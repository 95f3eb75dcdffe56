import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../../errors/index.js';
import type { Spool } from '../drive/spool.js';
import { ClearContent } from '../sealing/clear-content.js';
import { newKey } from '../sealing/frames.js';
import { sealing } from '../sealing/seal-stream.js';
import { minimumRate } from './minimum-rate.js';

export interface Draft {
  path: string;
  key: Buffer;
  /** Hex, of the content in clear. */
  sha256: string;
  /** Bytes in clear. */
  size: number;
  /** To be looked at; it lies sealed already, no clear byte touches the disk. */
  content: ClearContent;
}

export interface DraftLimits {
  bytes: number;
  bytesPerSecond: number;
}

/** Throws FILE_TOO_LARGE or UPLOAD_TOO_SLOW, and then leaves nothing behind. */
export async function writeDraft(spool: Spool, source: Readable, limits: DraftLimits): Promise<Draft> {
  const path = await spool.draftPath();
  const key = newKey();
  const hash = createHash('sha256');
  const slow = new AbortController();
  const rate = minimumRate(limits.bytesPerSecond, () => slow.abort());
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limits.bytes) return done(new ProblemError('FILE_TOO_LARGE'));
      rate.came(chunk.length);
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const { signal } = slow;
    await pipeline(source, count, sealing(key), createWriteStream(path, { flags: 'wx', mode: 0o600 }), {
      signal,
    });
  } catch (error) {
    await spool.discard(path);
    throw slow.signal.aborted ? new ProblemError('UPLOAD_TOO_SLOW') : error;
  } finally {
    rate.end();
  }
  const content = new ClearContent((range) => spool.read(path, range), { key, size });
  return { path, key, sha256: hash.digest('hex'), size, content };
}
