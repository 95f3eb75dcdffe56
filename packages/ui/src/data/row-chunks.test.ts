import { expect, test } from 'vitest';
import { CHUNK, chunkOf, chunksOf } from './row-chunks.js';

const rows = Array.from({ length: 2 * CHUNK + 3 }, (_, index) => ({ index }));

test('chunks hold every row once and in order, the last what is left', () => {
  const chunks = chunksOf(rows);
  expect(chunks.map(({ from, rows: cut }) => [from, cut.length])).toEqual([
    [0, CHUNK],
    [CHUNK, CHUNK],
    [2 * CHUNK, 3],
  ]);
  expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(rows);
  expect(chunksOf([])).toEqual([]);
});

test('what has not changed stays the very same chunk; what grew or changed does not', () => {
  const chunks = chunksOf(rows);
  const more = chunksOf([...rows, { index: -1 }], chunks);
  expect(more[0]).toBe(chunks[0]);
  expect(more[2]).not.toBe(chunks[2]);
  const changed = chunksOf(
    rows.map((row) => (row.index === 1 ? { index: 1 } : row)),
    chunks,
  );
  expect(changed[0]).not.toBe(chunks[0]);
  expect(changed[1]).toBe(chunks[1]);
});

test('a row is in the chunk that its place falls into', () => {
  expect([0, CHUNK - 1, CHUNK, 2 * CHUNK].map(chunkOf)).toEqual([0, 0, 1, 2]);
});
