import { useEffect } from 'react';
import type { RefObject } from 'react';
import { rowAfterKey } from './row-keys.js';

const typesText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;

/**
 * j, k and the arrows move focus over the row links inside `container`, a page of them with PageUp and PageDown; Enter
 * then opens by itself. j and k work from anywhere on the page that is no text field, the other keys only inside the
 * list. `count` is given when not all rows are drawn: a row is then asked for by its place before it gets the focus.
 */
export function useRowKeys(container: RefObject<HTMLElement | null>, count?: number): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const list = container.current;
      if (!list || event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
      const inside = event.target instanceof Node && list.contains(event.target);
      if (!inside && event.key !== 'j' && event.key !== 'k') return;
      const long = list.querySelector('[data-long]');
      const moved = long ? moveLong(long, event.key, count ?? 0) : moveAmong(list, event.key);
      if (moved) event.preventDefault();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [container, count]);
}

function moveAmong(list: Element, key: string): boolean {
  const links = [...list.querySelectorAll<HTMLElement>('[data-row-link]')];
  const focused = links.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement));
  const next = rowAfterKey(key, focused, links.length);
  if (next === null) return false;
  links[next]?.focus();
  return true;
}

/** The head is row 1 for readers, so the first row of the list is row 2. */
const HEAD = 2;

function moveLong(table: Element, key: string, count: number): boolean {
  const row = document.activeElement?.closest('[aria-rowindex]');
  const current = row && table.contains(row) ? Number(row.getAttribute('aria-rowindex')) - HEAD : -1;
  const next = rowAfterKey(key, current, count);
  if (next === null) return false;
  const link = () => table.querySelector<HTMLElement>(`[aria-rowindex="${next + HEAD}"] [data-row-link]`);
  const drawn = link();
  if (drawn) {
    drawn.focus();
    return true;
  }
  table.dispatchEvent(new CustomEvent('mc-draw-row', { detail: next }));
  requestAnimationFrame(() => link()?.focus());
  return true;
}
