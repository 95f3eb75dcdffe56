import { Readable } from 'node:stream';
import {
  BrokenSealError,
  FRAME_BYTES,
  framesOf,
  HEADER_BYTES,
  openFrame,
  SEALED_FRAME_BYTES,
  sealedSize,
  TAG_BYTES,
} from './frames.js';

/** Bytes of something, both ends included, as HTTP counts them. An end past the last byte is that byte. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Gives bytes of what is stored, as they are stored. */
export type ReadStored = (range: ByteRange) => Readable | Promise<Readable>;

export interface SealedContent {
  key: Buffer;
  /** Bytes in clear. */
  size: number;
}

/**
 * The content (or a range of it) of something sealed. The stream fails with BrokenSealError before it gives out a byte
 * that was not sealed just so, and at its end when anything is missing or added.
 */
export function opened(read: ReadStored, content: SealedContent, range?: ByteRange): Readable {
  const { start = 0, end = content.size - 1 } = range ?? {};
  return Readable.from(pieces(read, content, { start, end }), { objectMode: false });
}

async function* pieces(
  read: ReadStored,
  { key, size }: SealedContent,
  { start, end }: ByteRange,
): AsyncGenerator<Buffer> {
  const last = framesOf(size) - 1;
  const first = Math.floor(start / FRAME_BYTES);
  const until = Math.min(last, Math.max(first, Math.floor(end / FRAME_BYTES)));
  const bytes = await Bytes.from(read, {
    start: first === 0 ? 0 : HEADER_BYTES + first * SEALED_FRAME_BYTES,
    // Past the end one byte more is asked for: there must be none.
    end: until === last ? sealedSize(size) : HEADER_BYTES + (until + 1) * SEALED_FRAME_BYTES - 1,
  });
  try {
    const header = first === 0 ? await bytes.take(HEADER_BYTES) : await headerOf(read);
    for (let index = first; index <= until; index += 1) {
      const at = index * FRAME_BYTES;
      const length = Math.min(FRAME_BYTES, size - at) + TAG_BYTES;
      const plain = openFrame(key, header, index, await bytes.take(length), index === last);
      const wanted = plain.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
      if (wanted.length > 0) yield wanted;
    }
    if (!(await bytes.ended())) throw new BrokenSealError('sealed content goes on after its end');
  } finally {
    bytes.close();
  }
}

async function headerOf(read: ReadStored): Promise<Buffer> {
  const bytes = await Bytes.from(read, { start: 0, end: HEADER_BYTES - 1 });
  try {
    return await bytes.take(HEADER_BYTES);
  } finally {
    bytes.close();
  }
}

/** A stream taken in pieces of known length. */
class Bytes {
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  private constructor(private readonly source: Readable) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  static async from(read: ReadStored, range: ByteRange): Promise<Bytes> {
    return new Bytes(await read(range));
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [this.held];
    let have = this.held.length;
    while (have < length) {
      const { done, value } = await this.chunks.next();
      if (done === true) throw new BrokenSealError('sealed content ends before its end');
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts, have);
    this.held = all.subarray(length);
    return all.subarray(0, length);
  }

  async ended(): Promise<boolean> {
    return this.held.length === 0 && (await this.chunks.next()).done === true;
  }

  close(): void {
    this.source.destroy();
  }
}
