import { errorCorrection } from './error-correction.js';

/** At level M, by version from 1: correction codewords of a block, and how many blocks. 213 bytes are the most. */
const BLOCKS = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
] as const;

/** Bits for data and correction in a code of this version, without its fixed patterns. */
function roomFor(version: number): number {
  const all = (16 * version + 128) * version + 64;
  if (version < 2) return all;
  const marks = Math.floor(version / 7) + 2;
  return all - (25 * marks - 10) * marks + 55 - (version < 7 ? 0 : 36);
}

export interface Codewords {
  version: number;
  bytes: number[];
}

/** A text as the bytes of the smallest code that holds it; null when none here does. */
export function codewordsOf(text: string): Codewords | null {
  const content = [...new TextEncoder().encode(text)];
  for (const [index, [degree, blocks]] of BLOCKS.entries()) {
    const version = index + 1;
    const total = Math.floor(roomFor(version) / 8);
    const capacity = total - degree * blocks;
    const countBits = version < 10 ? 8 : 16;
    if (4 + countBits + 8 * content.length > 8 * capacity) continue;
    return { version, bytes: interleaved(packed(content, countBits, capacity), total, degree, blocks) };
  }
  return null;
}

/** Mode "bytes", count, content, end mark, filling. */
function packed(content: readonly number[], countBits: number, capacity: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  push(0b0100, 4);
  push(content.length, countBits);
  for (const byte of content) push(byte, 8);
  push(0, Math.min(4, 8 * capacity - bits.length));
  push(0, -bits.length & 7);
  const bytes = Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
  for (let filler = 0xec; bytes.length < capacity; filler ^= 0xec ^ 0x11) bytes.push(filler);
  return bytes;
}

function interleaved(data: readonly number[], total: number, degree: number, count: number): number[] {
  const short = count - (total % count);
  const shortLength = Math.floor(total / count) - degree;
  let from = 0;
  const blocks = Array.from({ length: count }, (_, block) => {
    const length = shortLength + (block < short ? 0 : 1);
    const part = data.slice(from, from + length);
    from += length;
    return { data: part, correction: errorCorrection(part, degree) };
  });
  const inTurn = (columns: readonly (readonly number[])[], length: number) =>
    Array.from({ length }, (_, at) => columns.flatMap((column) => column.slice(at, at + 1))).flat();
  return [
    ...inTurn(
      blocks.map((block) => block.data),
      shortLength + 1,
    ),
    ...inTurn(
      blocks.map((block) => block.correction),
      degree,
    ),
  ];
}
