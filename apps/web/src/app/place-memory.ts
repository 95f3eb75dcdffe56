import { currentEntry } from '../shared/navigation/go.js';
import { dropHeadingFocus, wishHeadingFocus } from '../shared/navigation/page-focus.js';

interface Place {
  top: number;
  /** The link that led away, so that Back returns to the same row. */
  link: string | null;
}

const PATIENCE_MS = 2000;
const places = new Map<string, Place>();
let entry = '';
let path = '';
let wentBack = false;

function rememberPlace(): void {
  const active = document.activeElement;
  const link = active instanceof HTMLAnchorElement ? active.getAttribute('href') : null;
  places.set(entry, { top: window.scrollY, link });
}

/** Keeps the place of every history entry up to date while it is on the screen. */
export function rememberPlaces(): void {
  history.scrollRestoration = 'manual';
  entry = currentEntry();
  path = location.pathname;
  window.addEventListener('popstate', () => {
    wentBack = true;
  });
  document.addEventListener('scroll', rememberPlace, { passive: true });
  document.addEventListener('focusin', rememberPlace);
}

/**
 * Called when the address has changed: to the top of another page, or back to where the reader was. A new
 * query on the same page (a tab, a filter) moves neither scroll nor focus.
 */
export function arrive(newPath: string): void {
  const place = wentBack ? places.get(currentEntry()) : undefined;
  const otherPage = newPath !== path;
  wentBack = false;
  entry = currentEntry();
  path = newPath;
  if (otherPage) wishHeadingFocus();
  if (place) returnTo(place, performance.now());
  else if (otherPage) window.scrollTo(0, 0);
}

/** The content may still be on its way; gives up after a while, or when the reader scrolls on their own. */
function returnTo(place: Place, since: number): void {
  const target = entry;
  const tall = document.documentElement.scrollHeight >= place.top + window.innerHeight;
  const late = performance.now() - since > PATIENCE_MS;
  if (!tall && !late) {
    requestAnimationFrame(() => {
      if (entry === target) returnTo(place, since);
    });
    return;
  }
  window.scrollTo(0, place.top);
  const link = place.link && document.querySelector<HTMLElement>(`main a[href="${CSS.escape(place.link)}"]`);
  if (!link) return;
  dropHeadingFocus();
  link.focus({ preventScroll: true });
}
