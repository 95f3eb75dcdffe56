import { useEffect, useMemo, useRef, useState } from 'react';
import { CHUNK, chunkOf, chunksOf, type RowChunk } from './row-chunks.js';
import { TableRows, type TableRowsProps } from './table-rows.js';

export type LongRowsProps<Row> = Omit<TableRowsProps<Row>, 'firstIndex'>;

/** Drawn before they come into sight, so that scrolling meets rows and not gaps. */
const AHEAD = '1200px';

/** A cell must have some text; this one is hidden from everybody. */
const NOTHING = '\u00a0';

/** Height of a row not drawn yet, until some were. */
const FIRST_GUESS = 41;

/**
 * The rows of a long table. Only chunks near the window are drawn; each other is one empty row of the height it had, so
 * that the page keeps its length. Readers are told the true count and place of every row; a row that has the focus
 * stays drawn wherever the page is scrolled to. Finding in the page finds what is drawn: searching is the list's own.
 */
export function LongRows<Row>({ rows, columns, rowKey, rowHref }: LongRowsProps<Row>) {
  const known = useRef<RowChunk<Row>[]>([]);
  const chunks = useMemo(() => (known.current = chunksOf(rows, known.current)), [rows]);
  const bodies = useRef(new Map<number, HTMLTableSectionElement>());
  const heights = useRef(new Map<number, number>());
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const [held, setHeld] = useState<number | null>(null);
  const drawn = (index: number) => near.has(index) || held === index;
  const guess = meanOf(heights.current) ?? FIRST_GUESS * CHUNK;

  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, boundingClientRect } of entries) {
          const index = Number(target.getAttribute('data-chunk'));
          if (target.hasAttribute('data-drawn')) heights.current.set(index, boundingClientRect.height);
        }
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number(target.getAttribute('data-chunk'));
            if (isIntersecting) next.add(index);
            else next.delete(index);
          }
          return next;
        });
      },
      { rootMargin: `${AHEAD} 0px` },
    );
    for (const body of bodies.current.values()) watch.observe(body);
    return () => watch.disconnect();
  }, [chunks.length]);

  useEffect(() => {
    const body = bodies.current.get(0)?.closest('table');
    if (!body) return;
    const hold = (event: FocusEvent) => {
      const chunk = event.target instanceof Element ? event.target.closest('[data-chunk]') : null;
      setHeld(chunk ? Number(chunk.getAttribute('data-chunk')) : null);
    };
    // A list's keys ask for a row by its place before they move to it.
    const draw = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      setHeld(chunkOf(Number(event.detail)));
    };
    body.addEventListener('focusin', hold);
    body.addEventListener('mc-draw-row', draw);
    return () => {
      body.removeEventListener('focusin', hold);
      body.removeEventListener('mc-draw-row', draw);
    };
  }, []);

  return chunks.map(({ from, rows: cut }, index) => (
    <tbody
      key={from}
      data-chunk={index}
      data-drawn={drawn(index) || undefined}
      aria-hidden={drawn(index) ? undefined : true}
      ref={(body) => {
        if (body) bodies.current.set(index, body);
        else bodies.current.delete(index);
      }}
    >
      {drawn(index) ? (
        <TableRows rows={cut} columns={columns} rowKey={rowKey} rowHref={rowHref} firstIndex={from + 2} />
      ) : (
        <tr className="mc-table__gap">
          <td
            colSpan={columns.length}
            style={{ height: heights.current.get(index) ?? (guess * cut.length) / CHUNK }}
          >
            {NOTHING}
          </td>
        </tr>
      )}
    </tbody>
  ));
}

function meanOf(heights: ReadonlyMap<number, number>): number | null {
  if (heights.size === 0) return null;
  return [...heights.values()].reduce((sum, height) => sum + height, 0) / heights.size;
}
