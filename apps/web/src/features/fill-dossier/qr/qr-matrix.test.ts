import { expect, test } from 'vitest';
import { qrMatrix } from './qr-matrix.js';

const drawn = (text: string) =>
  qrMatrix(text)
    ?.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
    .join('\n') ?? null;

async function fingerprint(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(drawn(text) ?? ''));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The expected codes were made by another, widely used encoder (npm qrcode 1.5.4), modules and mask alike.
test('the smallest code', () => {
  expect(drawn('A')).toBe(
    `
#######.#..#..#######
#.....#.#####.#.....#
#.###.#...#.#.#.###.#
#.###.#.##.##.#.###.#
#.###.#..###..#.###.#
#.....#..#.##.#.....#
#######.#.#.#.#######
........##.##........
#.##.###..###.#..#.##
.#.##..#.#.####..#...
##..###.##.#.....##.#
#.##.#.....#..#####..
#..####..#..#..#..#..
........#.##..#..#..#
#######.#..##..#.#...
#.....#.##.....##.##.
#.###.#..##.#####...#
#.###.#.####..######.
#.###.#.#.#.#.##.....
#.....#...#..#.#..#.#
#######.#....#..#....`.trim(),
  );
});

test.each([
  [
    'https://motcua.example/tra-cuu?code=H50.12-261121-0007',
    'dd8deea6e005f02de9b73508ee5f5e158e5485f0c01d6b67d9cf89a14b36d9a8',
  ],
  ['z'.repeat(213), 'e1472b1a94a2ad88f3d3375976d19ad367668bbb21aa72cf386e08b16fe5ca61'],
])('%s', async (text, expected) => {
  expect(await fingerprint(text)).toBe(expected);
});

test('what does not fit gives no code rather than a wrong one', () => {
  expect(qrMatrix('z'.repeat(214))).toBeNull();
});
