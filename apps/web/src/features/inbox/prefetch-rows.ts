import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { dossierQuery, timelineQuery } from '../../shared/officer-work/dossier-query.js';

/**
 * Fetches the dossier of a row while it is being pressed. Not sooner: each reading is written to the log that the
 * citizen may see, and passing over a row is no reading. The page's code is there by then, from hover or focus.
 */
export function usePrefetchRows(container: RefObject<HTMLElement | null>): void {
  const client = useQueryClient();
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const fetchRow = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
      const row = event.target instanceof Element ? event.target.closest('tr') : null;
      const code = row?.querySelector('[data-row-link]')?.textContent;
      if (!code) return;
      void client.prefetchQuery(dossierQuery(code));
      void client.prefetchQuery(timelineQuery(code));
    };
    const kinds = ['pointerdown', 'keydown'];
    for (const kind of kinds) element.addEventListener(kind, fetchRow, { passive: true });
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, fetchRow);
    };
  }, [client, container]);
}
