import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ClearContent } from '../sealing/clear-content.js';

/** Cut short, or not put together as the format says. */
export class BrokenZipError extends Error {}
/** More inside than anybody needs. */
export class ZipBombError extends Error {}
/** Closed by a password. */
export class LockedZipError extends Error {}

const MOST_ENTRIES = 5000;
/** 20 MB of a table sheet may become this much; what becomes more is made to burst. */
const MOST_BYTES = 400 * 1024 * 1024;
const WORST_RATIO = 120;
/** Below this a high ratio harms nobody: empty tables are packed very tightly. */
const RATIO_FROM = 30 * 1024 * 1024;

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** The directory at the end of a zip. Throws BrokenZipError, ZipBombError or LockedZipError. */
export async function zipEntries(content: ClearContent): Promise<ZipEntry[]> {
  const tailAt = Math.max(0, content.size - 65_557);
  const tail = await content.read(tailAt, 65_557);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || tail.length - end < 22) throw new BrokenZipError('no end of the directory');
  const [count, length, at] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (count > MOST_ENTRIES) throw new ZipBombError('too many entries');
  if (at + length > tailAt + end) throw new BrokenZipError('the directory lies past its end');
  const directory = await content.read(at, length);
  const entries: ZipEntry[] = [];
  for (let here = 0; entries.length < count;) {
    if (here + 46 > directory.length || directory.readUInt32LE(here) !== 0x02014b50)
      throw new BrokenZipError('a broken entry');
    if ((directory.readUInt16LE(here + 8) & 1) === 1) throw new LockedZipError('an entry has a password');
    const name = directory.readUInt16LE(here + 28);
    entries.push({
      name: directory.toString('utf8', here + 46, here + 46 + name),
      method: directory.readUInt16LE(here + 10),
      crc: directory.readUInt32LE(here + 16),
      packed: directory.readUInt32LE(here + 20),
      size: directory.readUInt32LE(here + 24),
      at: directory.readUInt32LE(here + 42),
    });
    here += 46 + name + directory.readUInt16LE(here + 30) + directory.readUInt16LE(here + 32);
  }
  return entries;
}

/** Unpacks entries one after another, all bounded together whatever their headers promise. */
export class ZipUnpacking {
  private total = 0;
  private readonly ends = new Map<number, number>();

  constructor(private readonly content: ClearContent) {}

  /**
   * The entry's first `keep` bytes; all of it is unpacked, counted and checked. Throws BrokenZipError or ZipBombError,
   * the latter also when entries share their bytes.
   */
  async unpack(entry: ZipEntry, keep: number): Promise<Buffer> {
    const header = await this.content.read(entry.at, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
      throw new BrokenZipError('an entry is missing');
    const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const end = start + entry.packed;
    if (end > this.content.size) throw new BrokenZipError('an entry is cut');
    this.claim(entry.at, end);
    if (entry.method !== 0 && entry.method !== 8) throw new BrokenZipError('packed in an unknown way');
    return this.run(entry, start, end, keep);
  }

  private async run(entry: ZipEntry, start: number, end: number, keep: number): Promise<Buffer> {
    const kept: Buffer[] = [];
    let [size, sum] = [0, 0];
    const count = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        if (size < keep) kept.push(Buffer.from(chunk.subarray(0, keep - size)));
        size += chunk.length;
        this.total += chunk.length;
        sum = crc32(chunk, sum);
        const bursts =
          this.total > MOST_BYTES ||
          (this.total > RATIO_FROM && this.total > this.content.size * WORST_RATIO);
        done(bursts ? new ZipBombError('unpacks to too much') : null);
      },
    });
    try {
      const packed = this.content.stream(start, end);
      await (entry.method === 8 ? pipeline(packed, createInflateRaw(), count) : pipeline(packed, count));
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
        throw new BrokenZipError('an entry does not unpack', { cause: error });
      throw error;
    }
    if (size !== entry.size || sum !== entry.crc)
      throw new BrokenZipError('an entry is not what it should be');
    return Buffer.concat(kept);
  }

  private claim(start: number, end: number): void {
    for (const [from, to] of this.ends)
      if (start < to && from < end) throw new ZipBombError('entries overlap');
    this.ends.set(start, end);
  }
}
