import { useEffect } from 'react';
import type { RefObject } from 'react';
import { rowAfterKey } from './row-keys.js';

const typesText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;

/**
 * j, k and the arrows move focus over the row links inside `container`; Enter then opens by itself.
 * j and k work from anywhere on the page that is no text field, the other keys only inside the list.
 */
export function useRowKeys(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const list = container.current;
      if (!list || event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
      const inside = event.target instanceof Node && list.contains(event.target);
      if (!inside && event.key !== 'j' && event.key !== 'k') return;
      const links = [...list.querySelectorAll<HTMLElement>('[data-row-link]')];
      const focused = links.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement));
      const next = rowAfterKey(event.key, focused, links.length);
      if (next === null) return;
      event.preventDefault();
      links[next]?.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [container]);
}
