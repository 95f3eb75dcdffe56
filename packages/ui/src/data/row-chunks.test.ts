import { expect, test } from 'vitest';
import { CHUNK, chunkOf, chunksOf, chunksWithin, partsOf } from './row-chunks.js';

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

test('chunks within a stretch are those it touches, and never one beyond', () => {
  const heights = [100, 50, 200, 100];
  expect(chunksWithin(heights, 0, 100)).toEqual({ first: 0, end: 1 });
  expect(chunksWithin(heights, 99, 101)).toEqual({ first: 0, end: 2 });
  expect(chunksWithin(heights, 100, 151)).toEqual({ first: 1, end: 3 });
  expect(chunksWithin(heights, -500, 5000)).toEqual({ first: 0, end: 4 });
  expect(chunksWithin(heights, 450, 900)).toEqual({ first: 4, end: 4 });
  expect(chunksWithin([], 0, 100)).toEqual({ first: 0, end: 0 });
});

test('what is not drawn is as few gaps as can be, and the list keeps its height', () => {
  const heights = [10, 20, 30, 40, 50, 60];
  expect(partsOf(heights, { first: 1, end: 3 }, null)).toEqual([
    { gap: 0, height: 10 },
    { chunk: 1 },
    { chunk: 2 },
    { gap: 1, height: 150 },
  ]);
  expect(partsOf(heights, { first: 1, end: 2 }, 4)).toEqual([
    { gap: 0, height: 10 },
    { chunk: 1 },
    { gap: 1, height: 70 },
    { chunk: 4 },
    { gap: 2, height: 60 },
  ]);
  expect(partsOf(heights, { first: 0, end: 6 }, 2)).toEqual(heights.map((_, chunk) => ({ chunk })));
});
