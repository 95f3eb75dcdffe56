import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.js';
import { sha256 } from '../crypto/index.js';
import { ProblemError } from '../errors/index.js';
import { collect, tellOthers } from './all-processes.js';
import type { Gauges } from './collect.js';
import { METRICS_MEDIA_TYPE, metricsText } from './text-format.js';

function carries(authorization: string | undefined, token: string): boolean {
  // Hashed, so that the comparison takes as long whatever was sent.
  return timingSafeEqual(sha256(authorization ?? ''), sha256(`Bearer ${token}`));
}

/** On the port of the service, for who has the token; without one there is no such address. */
export function registerMetrics(fastify: FastifyInstance, config: Config, gauges: () => Gauges): void {
  tellOthers(gauges);
  const { token } = config.edge.metrics;
  if (token === null) return;
  fastify.get('/metrics', async (request, reply) => {
    if (!carries(request.headers.authorization, token)) throw new ProblemError('UNAUTHENTICATED');
    return reply.type(METRICS_MEDIA_TYPE).send(metricsText(await collect(gauges())));
  });
}

/**
 * On a port of its own, which only the machine itself (or a network of scrapers) reaches; none unless METRICS_PORT is set.
 * Several processes share it as they share the port of the service, and each tells of all.
 */
export async function listenForMetrics(
  fastify: FastifyInstance,
  config: Config,
  gauges: () => Gauges,
): Promise<void> {
  const { port, host } = config.edge.metrics;
  if (port === null) return;
  const server = createServer((request, answer) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      answer.writeHead(404).end();
      return;
    }
    collect(gauges()).then(
      (samples) => answer.writeHead(200, { 'content-type': METRICS_MEDIA_TYPE }).end(metricsText(samples)),
      () => answer.writeHead(500).end(),
    );
  });
  fastify.addHook('onClose', async () => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
}
