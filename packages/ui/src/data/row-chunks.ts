/** Rows of a long table are drawn by the chunk: enough to fill some of a screen, few enough to draw within a frame. */
export const CHUNK = 10;

/** Tables up to here are drawn whole: searching in the page and printing then find everything. */
export const DRAWN_WHOLE = 200;

export interface RowChunk<Row> {
  /** Of the first row among all. */
  from: number;
  rows: readonly Row[];
}

/** Cuts rows into chunks. A chunk whose rows are those of before is the same object, so that it is not drawn again. */
export function chunksOf<Row>(rows: readonly Row[], before: readonly RowChunk<Row>[] = []): RowChunk<Row>[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => {
    const from = index * CHUNK;
    const old = before[index];
    const cut = rows.slice(from, from + CHUNK);
    const same = old?.rows.length === cut.length && old.rows.every((row, at) => row === cut[at]);
    return same && old ? old : { from, rows: cut };
  });
}

/** The chunk of a row. */
export const chunkOf = (row: number): number => Math.floor(row / CHUNK);

/** A run of chunks, the last not among them. */
export interface Span {
  first: number;
  end: number;
}

/** The chunks that a stretch of the list touches, both in px from its beginning. */
export function chunksWithin(heights: readonly number[], from: number, to: number): Span {
  let first = 0;
  let top = 0;
  while (first < heights.length && top + (heights[first] ?? 0) <= from) top += heights[first++] ?? 0;
  let end = first;
  while (end < heights.length && top < to) top += heights[end++] ?? 0;
  return { first, end };
}

/** What is drawn of a list, in its order: chunks, and the height of what lies between them, counted from 0. */
export type ListPart = { chunk: number } | { gap: number; height: number };

/** Chunks near the reader, and the one that is held; everything else is as few gaps as can be. */
export function partsOf(heights: readonly number[], near: Span, held: number | null): ListPart[] {
  const parts: ListPart[] = [];
  let gaps = 0;
  for (const [index, height] of heights.entries()) {
    const last = parts.at(-1);
    if ((index >= near.first && index < near.end) || index === held) parts.push({ chunk: index });
    else if (last && 'gap' in last) last.height += height;
    else parts.push({ gap: gaps++, height });
  }
  return parts;
}
