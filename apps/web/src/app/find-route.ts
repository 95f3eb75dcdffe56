import { matchRoute } from 'wouter';
import type { Parser } from 'wouter';
import { routes } from './router.js';
import type { SiteRoute } from './router.js';

export interface FoundRoute {
  route: SiteRoute;
  params: Readonly<Record<string, string | undefined>>;
}

const decoded = (value: string | undefined) => {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    // A broken escape such as %E0%A4 in a mistyped address: shown as it stands, found nowhere.
    return value;
  }
};

export function findRoute(parser: Parser, path: string): FoundRoute {
  for (const route of routes) {
    const [matches, params] = matchRoute(parser, route.path, path);
    if (!matches) continue;
    const entries = Object.entries<string | undefined>(params).map(([name, value]) => [name, decoded(value)]);
    return { route, params: Object.fromEntries(entries) };
  }
  throw new Error('The last route matches every path');
}
