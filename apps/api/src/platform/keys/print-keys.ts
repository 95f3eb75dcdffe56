import type { DataKeyRow } from '../crypto/index.js';

/** The keys as lines of a table, oldest first. */
export function keyLines(rows: readonly DataKeyRow[]): string[] {
  const writing = rows.findLast(
    ({ purpose, active, retiredAt }) => purpose === 'FIELD' && active && !retiredAt,
  );
  const cells = rows.map((row) => [
    row.purpose === 'LOOKUP' ? 'look-up' : String(row.no),
    row.madeAt.toISOString().slice(0, 16),
    stateOf(row, writing),
    row.masters.join(', ') || '-',
  ]);
  const table = [['key', 'made (UTC)', 'state', 'wrapped by'], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

function stateOf(row: DataKeyRow, writing: DataKeyRow | undefined): string {
  if (row.retiredAt !== null) return `retired ${row.retiredAt.toISOString().slice(0, 10)}`;
  if (row.purpose === 'LOOKUP') return 'finds';
  if (row === writing) return 'writes';
  return row.active ? 'reads' : `writes from ${row.activeFrom.toISOString().slice(11, 19)} UTC`;
}
