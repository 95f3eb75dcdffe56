/** Rows of an RFC 4180 text by the names of its first line. Throws when a row has another number of cells. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = cellsOf(text);
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`CSV line ${index + 2}: ${row.length} cells`);
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`CSV line ${rows.length + 1} cannot be read`);
    const [, raw = '', end] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
