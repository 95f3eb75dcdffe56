import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { CHUNK, chunkOf, chunksOf, chunksWithin, partsOf, type RowChunk, type Span } from './row-chunks.js';
import { TableRows, type TableRowsProps } from './table-rows.js';

export type LongRowsProps<Row> = Omit<TableRowsProps<Row>, 'firstIndex'>;

/** Drawn before they come into sight, in px: more than a page of the keyboard's, so that it meets rows and not gaps. */
const AHEAD = 600;

/** Height of a row not drawn yet, until some were. */
const FIRST_GUESS = 38;

interface ChunkProps<Row> extends LongRowsProps<Row> {
  index: number;
  from: number;
}

function Chunk<Row>({ index, from, ...rows }: ChunkProps<Row>) {
  return (
    <tbody data-chunk={index}>
      <TableRows {...rows} firstIndex={from + 2} />
    </tbody>
  );
}

const KeptChunk = memo(Chunk) as typeof Chunk;

const indexOf = (body: Element): number => Number(body.getAttribute('data-chunk'));

/**
 * The rows of a long table. Only chunks near the window are drawn; what lies between them is an empty part of the height
 * it had, so that the page keeps its length. Readers are told the true count and place of every row; a row that has the
 * focus stays drawn wherever the page is scrolled to. Finding in the page finds what is drawn: searching is the list's own.
 */
export function LongRows<Row>({ rows, columns, rowKey, rowHref }: LongRowsProps<Row>) {
  const known = useRef<RowChunk<Row>[]>([]);
  const chunks = useMemo(() => (known.current = chunksOf(rows, known.current)), [rows]);
  const mark = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState<Span>({ first: 0, end: 4 });
  const [held, setHeld] = useState<number | null>(null);
  const measured = useRef(new Map<number, number>());
  // Of the first chunk that was measured at this width: gaps that change would move what is being read.
  const [guess, setGuess] = useState<number | null>(null);
  const heights = chunks.map(
    ({ rows: cut }, index) =>
      measured.current.get(index) ?? ((guess ?? FIRST_GUESS * CHUNK) * cut.length) / CHUNK,
  );
  const seen = useRef(heights);
  const lookSoon = useRef(() => {});
  // Once more after each drawing: what was drawn may be higher or lower than was thought.
  useEffect(() => {
    seen.current = heights;
    lookSoon.current();
  });

  useEffect(() => {
    const table = mark.current?.closest('table');
    if (!table) return;
    let frame = 0;
    let later: ReturnType<typeof setTimeout>;
    const look = () => {
      frame = 0;
      for (const body of table.querySelectorAll('[data-chunk]')) {
        if (measured.current.has(indexOf(body))) continue;
        const { height } = body.getBoundingClientRect();
        measured.current.set(indexOf(body), height);
        if (body.childElementCount === CHUNK) setGuess((now) => now ?? height);
      }
      const top = mark.current?.nextElementSibling?.getBoundingClientRect().top ?? 0;
      const next = chunksWithin(seen.current, -top - AHEAD, innerHeight - top + AHEAD);
      // In slices between the reader's keys, which come first.
      startTransition(() => {
        setNear((now) => (now.first === next.first && now.end === next.end ? now : next));
      });
    };
    // After the picture that answers a key, not before it: it shows nothing of what is drawn ahead.
    const soon = () => (frame ||= requestAnimationFrame(() => (later = setTimeout(look))));
    // Rows change their height with the width alone. A phone's bars come and go at every scrolling, and move nothing.
    let width = innerWidth;
    const anew = () => {
      if (innerWidth !== width) {
        width = innerWidth;
        measured.current.clear();
        setGuess(null);
      }
      soon();
    };
    lookSoon.current = soon;
    soon();
    // Whatever it is that scrolls.
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', anew);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
      document.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', anew);
    };
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
      {partsOf(heights, near, held).map((part) => {
        if ('gap' in part)
          return <tbody key={`gap ${part.gap}`} aria-hidden="true" style={{ height: part.height }} />;
        const { chunk: index } = part;
        const chunk = chunks[index];
        return (
          chunk && (
            <KeptChunk
              key={chunk.from}
              index={index}
              from={chunk.from}
              rows={chunk.rows}
              columns={columns}
              rowKey={rowKey}
              rowHref={rowHref}
            />
          )
        );
      })}
    </>
  );
}
