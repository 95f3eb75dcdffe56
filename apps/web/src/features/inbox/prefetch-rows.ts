import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { dossierQuery, timelineQuery } from '../../shared/officer-work/dossier-query.js';

const LINGER_MS = 120;

/** Fetches the dossier of a row that pointer or focus rests on; merely passing over rows asks for nothing. */
export function usePrefetchRows(container: RefObject<HTMLElement | null>): void {
  const client = useQueryClient();
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hint = (event: Event) => {
      clearTimeout(timer);
      const row = event.target instanceof Element ? event.target.closest('tr') : null;
      const code = row?.querySelector('[data-row-link]')?.textContent;
      if (!code) return;
      timer = setTimeout(() => {
        void client.prefetchQuery(dossierQuery(code));
        void client.prefetchQuery(timelineQuery(code));
      }, LINGER_MS);
    };
    const kinds = ['pointerover', 'focusin'];
    for (const kind of kinds) element.addEventListener(kind, hint, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) element.removeEventListener(kind, hint);
    };
  }, [client, container]);
}
