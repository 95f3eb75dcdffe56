import { Suspense, useEffect, useLayoutEffect, useMemo } from 'react';
import { useRouter } from 'wouter';
import { usePathname, useSearch } from 'wouter/use-browser-location';
import { ErrorBoundary } from './error-boundary.js';
import { findRoute } from './find-route.js';
import { SiteLayout } from './layouts/site-layout.js';
import { onPreload } from './link-clicks.js';
import { PageSkeleton } from './page-skeleton.js';
import { arrive } from './place-memory.js';

export function RouteOutlet() {
  const { parser } = useRouter();
  const path = usePathname();
  const search = useSearch();
  const { route, params } = useMemo(() => findRoute(parser, path), [parser, path]);
  // A layout effect, so that the wish for focus is there before the new heading's own effect asks for it.
  useLayoutEffect(() => arrive(path), [path, search]);
  useEffect(() => onPreload((href) => findRoute(parser, href).route.preload()), [parser]);
  const { Page, layout } = route;
  return (
    <SiteLayout layout={layout}>
      {/* Keyed by route, not by path: a page whose parameter changes keeps what was typed in it. */}
      <ErrorBoundary key={route.path}>
        <Suspense fallback={<PageSkeleton />}>
          <Page params={params} />
        </Suspense>
      </ErrorBoundary>
    </SiteLayout>
  );
}
