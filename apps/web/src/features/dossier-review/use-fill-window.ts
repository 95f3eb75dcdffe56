import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const BELOW = 12;

/** Lets the panes end where the window ends, whatever banners stand above them. */
export function useFillWindow(panes: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = panes.current;
    if (!element) return;
    const fit = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.setProperty('--split-top', `${Math.ceil(top + BELOW)}px`);
    };
    fit();
    // Banners come and go above; their coming changes the height of the whole.
    const observer = new ResizeObserver(fit);
    observer.observe(document.body);
    window.addEventListener('resize', fit);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', fit);
    };
  }, [panes]);
}
