import { pathMatcher } from './match-path.js';
import type { Params } from './match-path.js';
import { routes } from './router.js';
import type { SiteRoute } from './router.js';

export interface FoundRoute {
  route: SiteRoute;
  params: Params;
}

const matchers = routes.map((route) => ({ route, match: pathMatcher(route.path) }));

export function findRoute(path: string): FoundRoute {
  for (const { route, match } of matchers) {
    const params = match(path);
    if (params) return { route, params };
  }
  throw new Error('The last route matches every path');
}

/** The code of the page at an address, ahead of its being drawn. */
export const preloadPage = (path: string): Promise<void> => findRoute(path).route.preload();
