import type { FastifyInstance } from 'fastify';
import { Config } from '../config/index.js';
import { rootLog } from './root-log.js';

/**
 * One line per API request: method, path, status, time, trace id. Never a body, a header, a query or an address: they
 * hold personal data and secrets. Static files and probes would drown what matters.
 */
export function logRequests(fastify: FastifyInstance, config: Config): void {
  const log = rootLog(config);
  fastify.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith('/api/')) return;
    const { statusCode: status } = reply;
    const facts = {
      traceId: request.id,
      method: request.method,
      path,
      status,
      ms: Math.round(reply.elapsedTime),
    };
    if (status >= 500) log.error(facts, 'request failed');
    else log.info(facts, 'request');
  });
}
