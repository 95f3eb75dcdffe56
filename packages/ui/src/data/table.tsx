import '../layout/layout.css';
import './table.css';
import { useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useRowKeys } from './use-row-keys.js';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end' | undefined;
  /** A CSS width for the column. */
  width?: string | undefined;
}

export interface TableProps<Row> {
  /** What the table holds, for readers; shown only with `captionShown`. */
  caption: string;
  captionShown?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the first cell a link and the whole row pressable. */
  rowHref?: ((row: Row) => string) | undefined;
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, rowHref } = props;
  const wrap = useRef<HTMLDivElement>(null);
  useRowKeys(wrap);
  return (
    // Focusable, because what scrolls sideways must be reachable by keyboard.
    <div className="mc-table-wrap" ref={wrap} role="region" aria-label={caption} tabIndex={0}>
      <table className="mc-table">
        <caption className={captionShown ? undefined : 'mc-visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-link={rowHref ? true : undefined} onClick={openRow}>
              {columns.map((column, index) => (
                <td key={column.key} data-align={column.align} data-label={column.header}>
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
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A press anywhere on the row presses its link, unless it meant a control or the selection of text.
function openRow(event: MouseEvent<HTMLTableRowElement>) {
  if (event.target instanceof Element && event.target.closest('a, button, input, label, summary')) return;
  if (window.getSelection()?.toString()) return;
  const link = event.currentTarget.querySelector<HTMLAnchorElement>('[data-row-link]');
  link?.focus();
  link?.click();
}
