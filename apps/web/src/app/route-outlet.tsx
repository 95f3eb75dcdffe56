import { Suspense, useEffect, useLayoutEffect, useMemo } from 'react';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import { ErrorBoundary } from './error-boundary.js';
import { findRoute, preloadPage } from './find-route.js';
import { SiteLayout } from './layouts/site-layout.js';
import { onPreload } from './link-clicks.js';
import { PageSkeleton } from './page-skeleton.js';
import { arrive } from './place-memory.js';

export function RouteOutlet() {
  const path = usePathname();
  const search = useSearch();
  const { route, params } = useMemo(() => findRoute(path), [path]);
  // One and the same for a whole visit, although its code may arrive meanwhile.
  const Page = useMemo(() => route.Page, [route]);
  // A layout effect, so that the wish for focus is there before the new heading's own effect asks for it.
  useLayoutEffect(() => arrive(path), [path, search]);
  useEffect(() => onPreload((href) => void preloadPage(href)), []);
  return (
    <SiteLayout layout={route.layout}>
      {/* Keyed by route, not by path: a page whose parameter changes keeps what was typed in it. */}
      <ErrorBoundary key={route.path}>
        <Suspense fallback={<PageSkeleton />}>
          <Page params={params} />
        </Suspense>
      </ErrorBoundary>
    </SiteLayout>
  );
}
