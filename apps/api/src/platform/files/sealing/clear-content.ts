import { Readable } from 'node:stream';
import { FRAME_BYTES } from './frames.js';
import { opened, type ReadStored, type SealedContent } from './open-stream.js';

/** Kept of the last reads: rules look at neighbouring places. */
const KEPT_BLOCKS = 4;

/** Content that lies sealed, read in clear at any place, a block in memory at a time. */
export class ClearContent {
  private readonly blocks = new Map<number, Buffer>();

  constructor(
    private readonly source: ReadStored,
    private readonly content: SealedContent,
  ) {}

  get size(): number {
    return this.content.size;
  }

  /** Fewer bytes than asked for at the end, none past it. */
  async read(start: number, length: number): Promise<Buffer> {
    const end = Math.min(start + length, this.size);
    const parts: Buffer[] = [];
    for (let at = Math.max(0, start); at < end;) {
      const index = Math.floor(at / FRAME_BYTES);
      const block = await this.block(index);
      const part = block.subarray(at - index * FRAME_BYTES, end - index * FRAME_BYTES);
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  }

  /** From `start` up to but without `end`. */
  stream(start = 0, end = this.size): Readable {
    if (end <= start && this.size > 0) return Readable.from([]);
    return opened(this.source, this.content, { start, end: end - 1 });
  }

  private async block(index: number): Promise<Buffer> {
    const kept = this.blocks.get(index);
    if (kept) return kept;
    const chunks: Buffer[] = [];
    const start = index * FRAME_BYTES;
    for await (const chunk of this.stream(start, Math.min(start + FRAME_BYTES, this.size))) {
      chunks.push(chunk as Buffer);
    }
    const block = Buffer.concat(chunks);
    if (this.blocks.size >= KEPT_BLOCKS) this.blocks.delete(this.blocks.keys().next().value ?? -1);
    this.blocks.set(index, block);
    return block;
  }
}
