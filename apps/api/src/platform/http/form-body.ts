import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../errors/problem-error.js';

/** Far more than an id, a secret and a list of scopes. */
const MOST_BYTES = 8192;

/**
 * Reads form-encoded bodies on these paths alone, where a protocol demands them; anywhere else a form that a foreign
 * page sends stays refused. A parameter given twice is a mistake (RFC 6749, 3.2).
 */
export function readFormBodies(fastify: FastifyInstance, paths: readonly string[]): void {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MOST_BYTES },
    (request, body, done) => {
      if (!paths.includes(request.routeOptions.url ?? ''))
        return done(new ProblemError('UNSUPPORTED_MEDIA_TYPE'));
      const given = [...new URLSearchParams(String(body))];
      const once = new Map(given);
      if (once.size < given.length) return done(new ProblemError('MALFORMED_BODY'));
      done(null, Object.fromEntries(once));
    },
  );
}
