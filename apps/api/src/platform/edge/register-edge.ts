import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { MAX_FILE_BYTES } from '../files/index.js';
import { refuseHostileText } from '../http/hostile-text.js';
import { logRequests } from '../logging/log-requests.js';
import { registerCompression } from './compression.js';
import { contentPolicy } from './content-policy.js';

const HALF_A_YEAR = 15_552_000;

/** What every request meets before any route. */
export async function registerEdge(fastify: FastifyInstance, config: Config): Promise<void> {
  logRequests(fastify, config);
  await fastify.register(helmet, {
    contentSecurityPolicy: contentPolicy(config.https),
    strictTransportSecurity: config.https ? { maxAge: HALF_A_YEAR, includeSubDomains: false } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  });
  await registerCompression(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, {
    // The file's own limit is watched while streaming, where it can be named; this one is the backstop.
    limits: {
      files: 1,
      fields: 5,
      fieldSize: 10_000,
      parts: 6,
      headerPairs: 50,
      fileSize: MAX_FILE_BYTES + 1,
    },
    throwFileSizeLimit: false,
  });
  await fastify.register(rateLimit, {
    global: false,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_request, limit) =>
      new ProblemError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(limit.ttl / 1000) }),
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  fastify.addHook('preValidation', async (request) => {
    refuseHostileText(request.params);
    refuseHostileText(request.query);
    refuseHostileText(request.body);
  });
}
