import type { FastifyInstance } from 'fastify';

/** Long enough for the rest of a refused photograph on a slow line; then the connection goes. */
const DRAIN_LIMIT = 10_000;

/**
 * A body refused before its end is read on and thrown away: left lying in a connection that is kept alive, it would hold
 * up the next request there for ever.
 */
export function drainLeftoverBodies(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return;
    raw.unpipe();
    raw.resume();
    setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, DRAIN_LIMIT).unref();
  });
}
