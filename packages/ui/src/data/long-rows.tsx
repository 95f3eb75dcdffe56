import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { CHUNK, chunkOf, chunksOf, type RowChunk } from './row-chunks.js';
import { TableRows, type TableRowsProps } from './table-rows.js';

export type LongRowsProps<Row> = Omit<TableRowsProps<Row>, 'firstIndex'>;

/** Drawn before they come into sight, so that scrolling meets rows and not gaps. */
const AHEAD = '700px';

/** Height of a row not drawn yet, until some were. */
const FIRST_GUESS = 38;

interface ChunkProps<Row> extends LongRowsProps<Row> {
  index: number;
  from: number;
  /** Null when it is to be drawn, else how high it is. */
  gap: number | null;
}

function Chunk<Row>({ index, from, gap, ...rows }: ChunkProps<Row>) {
  return gap === null ? (
    <tbody data-chunk={index} data-drawn>
      <TableRows {...rows} firstIndex={from + 2} />
    </tbody>
  ) : (
    <tbody data-chunk={index} aria-hidden="true" style={{ height: gap }} />
  );
}

const KeptChunk = memo(Chunk) as typeof Chunk;

const indexOf = (body: Element): number => Number(body.getAttribute('data-chunk'));

/**
 * The rows of a long table. Only chunks near the window are drawn; each other is an empty part of the height it had, so
 * that the page keeps its length. Readers are told the true count and place of every row; a row that has the focus
 * stays drawn wherever the page is scrolled to. Finding in the page finds what is drawn: searching is the list's own.
 */
export function LongRows<Row>({ rows, columns, rowKey, rowHref }: LongRowsProps<Row>) {
  const known = useRef<RowChunk<Row>[]>([]);
  const chunks = useMemo(() => (known.current = chunksOf(rows, known.current)), [rows]);
  const mark = useRef<HTMLTableSectionElement>(null);
  const heights = useRef(new Map<number, number>());
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const [held, setHeld] = useState<number | null>(null);
  // Of the first chunk that was measured, once and for all: gaps that change would move what is being read.
  const [guess, setGuess] = useState(FIRST_GUESS * CHUNK);

  useEffect(() => {
    const table = mark.current?.closest('table');
    if (!table) return;
    const see = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, boundingClientRect } of entries) {
        if (target.hasAttribute('data-drawn'))
          heights.current.set(indexOf(target), boundingClientRect.height);
      }
      const measured = heights.current.get(0);
      if (measured !== undefined) setGuess(measured);
      // In slices between the reader's keys, which come first.
      startTransition(() => {
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) next.add(indexOf(target));
            else next.delete(indexOf(target));
          }
          return next.size === before.size && [...next].every((index) => before.has(index)) ? before : next;
        });
      });
    };
    const watch = new IntersectionObserver(see, { rootMargin: `${AHEAD} 0px` });
    for (const body of table.querySelectorAll('[data-chunk]')) watch.observe(body);
    return () => watch.disconnect();
  }, [chunks.length]);

  useEffect(() => {
    const table = mark.current?.closest('table');
    if (!table) return;
    const hold = ({ target }: FocusEvent) => {
      const body = target instanceof Element ? target.closest('[data-chunk]') : null;
      setHeld(body ? indexOf(body) : null);
    };
    // A list's keys ask for a row by its place before they move to it.
    const draw = (event: Event) => {
      if (event instanceof CustomEvent) setHeld(chunkOf(Number(event.detail)));
    };
    table.addEventListener('focusin', hold);
    table.addEventListener('mc-draw-row', draw);
    return () => {
      table.removeEventListener('focusin', hold);
      table.removeEventListener('mc-draw-row', draw);
    };
  }, []);

  return (
    <>
      <tbody hidden ref={mark} />
      {chunks.map(({ from, rows: cut }, index) => (
        <KeptChunk
          key={from}
          index={index}
          from={from}
          gap={
            near.has(index) || held === index
              ? null
              : (heights.current.get(index) ?? (guess * cut.length) / CHUNK)
          }
          rows={cut}
          columns={columns}
          rowKey={rowKey}
          rowHref={rowHref}
        />
      ))}
    </>
  );
}
