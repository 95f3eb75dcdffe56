import type { MouseEvent, ReactNode } from 'react';
import { memo } from 'react';
import type { Column } from './column.js';

export interface TableRowsProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string) | undefined;
  /** Place of the first of these rows in the whole table, counted from 1 with the head; absent when all rows are there. */
  firstIndex?: number | undefined;
}

function Rows<Row>({ columns, rows, rowKey, rowHref, firstIndex }: TableRowsProps<Row>): ReactNode {
  return rows.map((row, at) => (
    <tr
      key={rowKey(row)}
      data-link={rowHref ? true : undefined}
      aria-rowindex={firstIndex === undefined ? undefined : firstIndex + at}
      onClick={openRow}
    >
      {columns.map((column, index) => (
        <td
          key={column.key}
          data-align={column.align}
          data-label={column.header}
          style={firstIndex === undefined ? undefined : flexOf(column)}
        >
          {rowHref && index === 0 ? (
            <a className="mc-table__link" data-row-link href={rowHref(row)}>
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  ));
}

/** Rows of a long table are laid out one by one and not as a table, so each cell says its width. */
export function flexOf({ width }: Pick<Column<never>, 'width'>) {
  return { flex: width ? `0 0 ${width}` : '1 1 0' };
}

/** Drawn again only when what is in them changes: moving through a long list leaves them alone. */
export const TableRows = memo(Rows) as typeof Rows;

// A press anywhere on the row presses its link, unless it meant a control or the selection of text.
function openRow(event: MouseEvent<HTMLTableRowElement>) {
  if (event.target instanceof Element && event.target.closest('a, button, input, label, summary')) return;
  if (window.getSelection()?.toString()) return;
  const link = event.currentTarget.querySelector<HTMLAnchorElement>('[data-row-link]');
  link?.focus();
  link?.click();
}
