import type { FastifyInstance } from 'fastify';

interface Place {
  matches: RegExp;
  methods: Set<string>;
}

/** Addresses that belong to programs: an unknown one is a 404, never the web app's page. */
export const NOT_PAGES = /^\/(api|sandbox|health|assets|metrics|\.well-known)(\/|$)/;

/** `/a/:id/b` as what matches it; anything that is not a parameter stands for itself. */
function matcher(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`);
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** Which methods are served where, so that a wrong one is told from an address that leads nowhere. */
export class KnownRoutes {
  private readonly places = new Map<string, Place>();

  /** Before any route is registered. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      const place = this.places.get(url) ?? { matches: matcher(url), methods: new Set() };
      for (const one of [method].flat()) place.methods.add(one.toUpperCase());
      this.places.set(url, place);
    });
  }

  /** Methods in the order of the alphabet; empty where nothing is served. */
  methodsAt(path: string): string[] {
    const found = new Set(NOT_PAGES.test(path) ? [] : ['GET', 'HEAD']);
    for (const { matches, methods } of this.places.values())
      if (matches.test(path)) for (const method of methods) found.add(method);
    if (found.size > 0) found.add('OPTIONS');
    return [...found].toSorted();
  }
}
