/** Rows of a long table are drawn by the chunk: enough to fill some of a screen, few enough to draw within a frame. */
export const CHUNK = 20;

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
