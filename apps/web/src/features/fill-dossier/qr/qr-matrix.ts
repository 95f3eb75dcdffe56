import { codewordsOf } from './codewords.js';

type Grid = boolean[][];

interface Canvas {
  size: number;
  dark: Grid;
  /** Fixed patterns, which carry no data. */
  fixed: Grid;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Rows of dark (true) and light modules of a QR code at level M (ISO/IEC 18004); null for over 213 bytes. */
export function qrMatrix(text: string): Grid | null {
  const codewords = codewordsOf(text);
  if (!codewords) return null;
  const plain = drawPatterns(codewords.version);
  drawData(plain, codewords.bytes);
  const tries = MASKS.map((_mask, mask) => masked(plain, mask));
  const best = tries.reduce((a, b) => (penalty(b) < penalty(a) ? b : a));
  return best;
}

const grid = (size: number): Grid =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => false));

function put({ dark, fixed, size }: Canvas, x: number, y: number, value: boolean): void {
  const row = dark[y];
  const mark = fixed[y];
  if (!row || !mark || x < 0 || x >= size) return;
  row[x] = value;
  mark[x] = true;
}

function drawPatterns(version: number): Canvas {
  const size = 17 + 4 * version;
  const canvas: Canvas = { size, dark: grid(size), fixed: grid(size) };
  for (let at = 0; at < size; at++) {
    put(canvas, 6, at, at % 2 === 0);
    put(canvas, at, 6, at % 2 === 0);
  }
  const marks = markPlaces(version, size);
  const last = marks.length - 1;
  marks.forEach((x, i) =>
    marks.forEach((y, j) => {
      const inCorner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!inCorner) drawRings(canvas, x, y, 2, [1]);
    }),
  );
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    drawRings(canvas, x, y, 4, [2, 4]);
  }
  drawFormat(canvas, 0);
  drawVersion(canvas, version);
  return canvas;
}

/** Squares around a point; those at the `light` distances stay light. */
function drawRings(canvas: Canvas, x: number, y: number, radius: number, light: readonly number[]): void {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      put(canvas, x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

function markPlaces(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step).toReversed()];
}

function remainder(value: number, bits: number, polynomial: number): number {
  let rest = value;
  for (let round = 0; round < bits; round++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return rest;
}

/** Level M is 00, so the mask's number stands alone. */
function drawFormat(canvas: Canvas, mask: number): void {
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  const { size } = canvas;
  for (let at = 0; at < 6; at++) put(canvas, 8, at, bit(at));
  put(canvas, 8, 7, bit(6));
  put(canvas, 8, 8, bit(7));
  put(canvas, 7, 8, bit(8));
  for (let at = 9; at < 15; at++) put(canvas, 14 - at, 8, bit(at));
  for (let at = 0; at < 8; at++) put(canvas, size - 1 - at, 8, bit(at));
  for (let at = 8; at < 15; at++) put(canvas, 8, size - 15 + at, bit(at));
  put(canvas, 8, size - 8, true);
}

function drawVersion(canvas: Canvas, version: number): void {
  if (version < 7) return;
  const bits = (version << 12) | remainder(version, 12, 0x1f25);
  for (let at = 0; at < 18; at++) {
    const value = ((bits >>> at) & 1) === 1;
    const [far, near] = [canvas.size - 11 + (at % 3), Math.floor(at / 3)];
    put(canvas, far, near, value);
    put(canvas, near, far, value);
  }
}

/** In columns of two from the right, up and down in turn, around the fixed patterns. */
function drawData({ size, dark, fixed }: Canvas, bytes: readonly number[]): void {
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (!row || fixed[y]?.[x] || at >= bytes.length * 8) continue;
        row[x] = (((bytes[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1;
        at++;
      }
    }
  }
}

function masked({ size, dark, fixed }: Canvas, mask: number): Grid {
  const flips = MASKS[mask];
  const rows = dark.map((row, y) => row.map((value, x) => (fixed[y]?.[x] ? value : value !== flips?.(x, y))));
  drawFormat({ size, dark: rows, fixed: grid(size) }, mask);
  return rows;
}

/** How hard the code is to read: long runs, blocks, shapes like the corner marks, too much of one colour. */
function penalty(rows: Grid): number {
  const size = rows.length;
  const columns = rows.map((_row, x) => rows.map((row) => row[x] === true));
  const lines = [...rows, ...columns].map((line) => line.map(Number).join(''));
  let points = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    for (const like of ['10111010000', '00001011101']) {
      for (let at = line.indexOf(like); at >= 0; at = line.indexOf(like, at + 1)) points += 40;
    }
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const here = rows[y]?.[x];
      if (here === rows[y]?.[x - 1] && here === rows[y - 1]?.[x] && here === rows[y - 1]?.[x - 1])
        points += 3;
    }
  }
  const dark = rows.flat().filter(Boolean).length;
  return points + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
}
