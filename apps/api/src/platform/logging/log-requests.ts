import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import type { Metrics } from '../metrics/metrics.js';
import { rootLog } from './root-log.js';
import { eventOf, type SecurityEvents } from './security-events.js';

/**
 * One line per API request: method, route, status, time, trace id, and a keyed hash of the session. Never a body, a
 * header, a query, an address, nor the path itself: they hold personal data and secrets. Static files, probes and what was
 * refused at the door would drown what matters; they are counted.
 */
export function logRequests(
  fastify: FastifyInstance,
  config: Config,
  { events, metrics }: { events: SecurityEvents; metrics: Metrics },
): void {
  const log = rootLog(config);
  fastify.addHook('onResponse', async (request, reply) => {
    const { passage } = request;
    const { statusCode: status } = reply;
    metrics.answered(passage?.is ?? 'stray', status, reply.elapsedTime / 1000);
    tellEvents(request, reply, events);
    if (!request.url.startsWith('/api/') || passage?.refusedBy) return;
    const facts = {
      traceId: request.id,
      method: request.method,
      route: request.is404 ? null : (request.routeOptions.url ?? null),
      status,
      ms: Math.round(reply.elapsedTime),
      session: passage?.caller.session ?? null,
    };
    if (status >= 500) log.error(facts, 'request failed');
    else log.info(facts, 'request');
  });
}

function tellEvents(request: FastifyRequest, reply: FastifyReply, events: SecurityEvents): void {
  if (request.problem) {
    const event = eventOf(request.problem, request);
    if (event) events.tell(event, request);
  } else if (request.passage?.is === 'signIn' && opensSession(reply)) {
    events.tell('sign_in.succeeded', request);
  }
}

/** A session's cookie that is given, not taken away. */
function opensSession(reply: FastifyReply): boolean {
  const cookies = [reply.getHeader('set-cookie') ?? []].flat();
  return cookies.some((cookie) => /^(__Host-)?mc_session=[^;]/.test(String(cookie)));
}
