import '../layout/layout.css';
import './table.css';
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Column } from './column.js';
import { LongRows } from './long-rows.js';
import { DRAWN_WHOLE } from './row-chunks.js';
import { flexOf, TableRows } from './table-rows.js';
import { useRowKeys } from './use-row-keys.js';

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
  useRowKeys(wrap, rows.length);
  const long = rows.length > DRAWN_WHOLE;
  useFocusKept(wrap, long);
  return (
    // Focusable, because what scrolls sideways must be reachable by keyboard.
    <div className="mc-table-wrap" ref={wrap} role="region" aria-label={caption} tabIndex={0}>
      <table
        className="mc-table"
        data-long={long || undefined}
        aria-rowcount={long ? rows.length + 1 : undefined}
      >
        <caption className={captionShown ? undefined : 'mc-visually-hidden'}>{caption}</caption>
        <thead>
          <tr aria-rowindex={long ? 1 : undefined}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                style={long ? flexOf(column) : column.width ? { width: column.width } : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {long ? (
          <LongRows columns={columns} rows={rows} rowKey={rowKey} rowHref={rowHref} />
        ) : (
          <tbody>
            <TableRows columns={columns} rows={rows} rowKey={rowKey} rowHref={rowHref} />
          </tbody>
        )}
      </table>
    </div>
  );
}

/** A list that grows long is drawn anew, in chunks: whoever stood on a row stands on it still. */
function useFocusKept(wrap: RefObject<HTMLElement | null>, long: boolean): void {
  const active = typeof document === 'undefined' ? null : document.activeElement;
  const stood = active && wrap.current?.contains(active) ? active.getAttribute('href') : null;
  const href = useRef(stood);
  href.current = stood ?? href.current;
  useLayoutEffect(() => {
    if (!long || href.current === null || document.activeElement !== document.body) return;
    const row = `[data-row-link][href="${CSS.escape(href.current)}"]`;
    wrap.current?.querySelector<HTMLElement>(row)?.focus({ preventScroll: true });
  }, [long, wrap]);
}
