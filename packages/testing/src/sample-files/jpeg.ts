/**
 * A valid baseline JPEG, mid-grey all over. Every 8×8 block then is two code words, "no change" and "end of block", each
 * one zero bit long in the tables below.
 */
export function sampleJpeg({ width = 16, height = 16 } = {}): Uint8Array {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bits = blocks * 2;
  const scan = Buffer.alloc(Math.ceil(bits / 8));
  const unused = scan.length * 8 - bits;
  scan[scan.length - 1] = (1 << unused) - 1; // the last byte is filled up with ones
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, [...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    segment(0xc0, [8, ...word(height), ...word(width), 1, 1, 0x11, 0]),
    segment(0xc4, oneCode(0x00)),
    segment(0xc4, oneCode(0x10)),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    Buffer.of(0xff, 0xd9),
  ]);
}

/** A Huffman table with the single symbol 0 under the code "0". */
const oneCode = (tableClass: number): number[] => [tableClass, 1, ...Array.from({ length: 15 }, () => 0), 0];

const word = (value: number): number[] => [value >> 8, value & 0xff];

const segment = (marker: number, data: number[]): Buffer =>
  Buffer.of(0xff, marker, ...word(data.length + 2), ...data);
