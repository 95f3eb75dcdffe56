import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import {
  BrokenSealError,
  FRAME_BYTES,
  HEADER_BYTES,
  newKey,
  SEALED_FRAME_BYTES,
  sealedSize,
} from './frames.js';
import { type ByteRange, opened } from './open-stream.js';
import { sealing } from './seal-stream.js';

const all = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const held: Buffer[] = [];
  for await (const chunk of chunks) held.push(chunk);
  return Buffer.concat(held);
};
const seal = (key: Buffer, clear: Buffer, step = 50_000) =>
  all(
    sealing(key)(
      Readable.from(
        (function* cut() {
          for (let at = 0; at < clear.length; at += step) yield clear.subarray(at, at + step);
        })(),
      ),
    ),
  );
const open = (key: Buffer, size: number, sealed: Buffer, range?: ByteRange) =>
  all(opened(({ start, end }) => Readable.from([sealed.subarray(start, end + 1)]), { key, size }, range));

/** Not random: a failing case must be found again. */
function content(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 31 + (at >> 8)) & 0xff;
  return bytes;
}

/** Repeatable chance (mulberry32): a failing case is found again by its number. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Runs a law for many cases, the sizes about a frame's edges among them. */
async function always(
  runs: number,
  law: (size: number, pick: (below: number) => number) => Promise<void>,
): Promise<void> {
  for (let seed = 0; seed < runs; seed += 1) {
    const pick = chance(seed);
    const size = edges[seed] ?? pick(3 * FRAME_BYTES);
    await law(size, pick).catch((error: unknown) => {
      throw new Error(`case ${seed}, size ${size}: ${String(error)}`, { cause: error });
    });
  }
}

const edges = [0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 2 * FRAME_BYTES, 3 * FRAME_BYTES];

describe('sealed content', () => {
  test('comes back as it went in, however it was cut on its way', () =>
    always(60, async (size, pick) => {
      const key = newKey();
      const sealed = await seal(key, content(size), 900 + pick(200_000));
      expect(sealed.length).toBe(sealedSize(size));
      expect((await open(key, size, sealed)).equals(content(size))).toBe(true);
    }));

  test('gives any range of itself', () =>
    always(80, async (size, pick) => {
      if (size === 0) return;
      const key = newKey();
      const [a, b] = [pick(size), pick(size)];
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const part = await open(key, size, await seal(key, content(size)), { start, end });
      expect(part.equals(content(size).subarray(start, end + 1))).toBe(true);
    }));

  test('that one bit was changed in does not open', () =>
    always(150, async (size, pick) => {
      const key = newKey();
      const sealed = await seal(key, content(size));
      const at = pick(sealed.length);
      sealed[at] = (sealed[at] ?? 0) ^ (1 << pick(8));
      await expect(open(key, size, sealed)).rejects.toThrow(BrokenSealError);
    }));

  test('that was cut or lengthened does not open, whatever size it is said to have', () =>
    always(80, async (size, pick) => {
      const key = newKey();
      const sealed = await seal(key, content(size));
      const by = 1 + pick(70_000);
      for (const changed of [
        sealed.subarray(0, Math.max(0, sealed.length - by)),
        Buffer.concat([sealed, content(by)]),
      ])
        for (const claimed of [size, Math.max(0, size - by), size + by])
          await expect(open(key, claimed, changed)).rejects.toThrow(BrokenSealError);
    }));

  test('that is cut at a frame does not pass for a shorter one', async () => {
    const key = newKey();
    const sealed = await seal(key, content(3 * FRAME_BYTES));
    for (const frames of [1, 2]) {
      const cut = sealed.subarray(0, HEADER_BYTES + frames * SEALED_FRAME_BYTES);
      await expect(open(key, frames * FRAME_BYTES, cut)).rejects.toThrow(BrokenSealError);
    }
  });

  test('whose frames changed places, or came from elsewhere, does not open', async () => {
    const key = newKey();
    const [one, other] = [
      await seal(key, content(3 * FRAME_BYTES)),
      await seal(key, content(3 * FRAME_BYTES)),
    ];
    const frame = (of: Buffer, index: number) =>
      of.subarray(HEADER_BYTES + index * SEALED_FRAME_BYTES, HEADER_BYTES + (index + 1) * SEALED_FRAME_BYTES);
    const header = one.subarray(0, HEADER_BYTES);
    const made = (...frames: Buffer[]) => Buffer.concat([header, ...frames]);
    for (const bad of [
      made(frame(one, 1), frame(one, 0), frame(one, 2)),
      made(frame(one, 0), frame(one, 0), frame(one, 2)),
      made(frame(one, 0), frame(other, 1), frame(one, 2)),
      made(frame(one, 0), frame(one, 2), frame(one, 1)),
    ])
      await expect(open(key, 3 * FRAME_BYTES, bad)).rejects.toThrow(BrokenSealError);
    await expect(open(newKey(), 3 * FRAME_BYTES, one)).rejects.toThrow(BrokenSealError);
  });

  test('gives nothing of a frame that is not whole', async () => {
    const key = newKey();
    const sealed = await seal(key, content(2 * FRAME_BYTES));
    sealed.writeUInt8(
      sealed.readUInt8(HEADER_BYTES + SEALED_FRAME_BYTES + 5) ^ 1,
      HEADER_BYTES + SEALED_FRAME_BYTES + 5,
    );
    const given: number[] = [];
    const stream = opened(({ start, end }) => Readable.from([sealed.subarray(start, end + 1)]), {
      key,
      size: 2 * FRAME_BYTES,
    });
    await expect(
      (async () => {
        for await (const chunk of stream) given.push((chunk as Buffer).length);
      })(),
    ).rejects.toThrow(BrokenSealError);
    expect(given.reduce((sum, length) => sum + length, 0)).toBe(FRAME_BYTES);
  });
});
