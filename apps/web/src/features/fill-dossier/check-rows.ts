import type { SummaryRow } from '@motcua/forms';

export interface RowGroup {
  /** Title of a card such as "Thành viên 2", or of a section; null for plain questions. */
  title: string | null;
  rows: SummaryRow[];
}

/** Neighbouring rows of one card or section under one title. */
export function groupRows(rows: readonly SummaryRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const title = row.item ?? row.section ?? null;
    const last = groups.at(-1);
    if (last && last.title === title) last.rows.push(row);
    else groups.push({ title, rows: [row] });
  }
  return groups;
}
