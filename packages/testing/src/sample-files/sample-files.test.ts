import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleJpeg } from './jpeg.js';
import { samplePdf } from './pdf.js';
import { samplePng } from './png.js';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('samplePdf', () => {
  it.each([0, 5000])('points at every object from its table (padded to %i bytes)', (size) => {
    const pdf = text(samplePdf({ text: 'A (b) \\ c', size }));
    expect(pdf.length).toBeGreaterThanOrEqual(size);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const offsets = [...pdf.slice(table).matchAll(/(\d{10}) 00000 n /g)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(5);
    for (const [index, offset] of offsets.entries()) {
      expect(pdf.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    }
  });
});

describe('samplePng', () => {
  it('holds the size and the colour asked for', () => {
    const png = Buffer.from(samplePng({ width: 3, height: 2, rgb: [1, 2, 3] }));
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
    const start = png.indexOf('IDAT') + 4;
    const pixels = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    expect([...pixels.subarray(0, 10)]).toEqual([0, 1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });
});

describe('sampleJpeg', () => {
  it('holds the size asked for and ends the scan it begins', () => {
    const jpeg = Buffer.from(sampleJpeg({ width: 20, height: 9 }));
    const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0));
    expect([jpeg.readUInt16BE(frame + 5), jpeg.readUInt16BE(frame + 7)]).toEqual([9, 20]);
    // 3 × 2 blocks of two bits each: 12 bits of zeros, filled up with ones.
    expect([...jpeg.subarray(-4)]).toEqual([0x00, 0x0f, 0xff, 0xd9]);
  });
});
