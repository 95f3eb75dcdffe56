import { go } from '../shared/navigation/go.js';

/** The address of a link that leads to a page of this site, or null when the browser should handle it. */
function ownAddress(link: HTMLAnchorElement, here: Location): string | null {
  if (link.origin !== here.origin || link.target || link.hasAttribute('download')) return null;
  if (link.pathname.startsWith('/api/')) return null;
  const samePage = link.pathname === here.pathname && link.search === here.search;
  if (samePage && link.hash) return null;
  return link.pathname + link.search + link.hash;
}

const linkOf = (event: Event) =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;

/** Plain links everywhere, the kit's too, change pages without loading the site anew. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = linkOf(event);
    const address = link && ownAddress(link, location);
    if (!address) return;
    event.preventDefault();
    go(address);
  });
}

/** Calls back with the path of a link that is about to be pressed: under the pointer, a finger or focus. */
export function onPreload(preload: (path: string) => void): () => void {
  const hint = (event: Event) => {
    const link = linkOf(event);
    if (link && ownAddress(link, location)) preload(link.pathname);
  };
  const kinds = ['pointerover', 'touchstart', 'focusin'];
  for (const kind of kinds) document.addEventListener(kind, hint, { passive: true });
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, hint);
  };
}
