import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { ProblemError, ProblemFilter } from '../errors/index.js';
import { MAX_FILE_BYTES } from '../files/index.js';
import { refuseHostileText } from '../http/hostile-text.js';
import { logRequests } from '../logging/log-requests.js';
import { registerCompression } from './compression.js';
import { guardCookieNames } from './cookie-names.js';
import { drainLeftoverBodies } from './leftover-body.js';
import { securityHeaders, setHeaders } from './headers/security-headers.js';
import { CLASSES } from './limits/limit-table.js';
import { routeClass } from './limits/route-class.js';
import { endInOrder } from './load/end-in-order.js';
import { type Edge, makeEdge } from './make-gate.js';
import { KnownRoutes } from './requests/known-routes.js';
import { pathOf, refuseOddAddress, refuseOtherHosts, refuseOtherSites } from './requests/refuse-request.js';
import { registerWellKnown } from './well-known.js';

const STREAMED = new Set(['upload', 'download']);
const SESSION_PLACE = '/api/v1/session';

/** What every request meets before any route. */
export async function registerEdge(fastify: FastifyInstance, config: Config): Promise<Edge> {
  const edge = makeEdge(config);
  const filter = new ProblemFilter();
  // By route: Nest sets the handler of the whole later, and Fastify warns of a second one.
  fastify.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, request, reply) => filter.answer(error, request, reply);
  });
  const routes = new KnownRoutes();
  routes.watch(fastify);
  sizeRoutes(fastify, config);
  fastify.decorateRequest('passage', null);
  logRequests(fastify, config, edge.parts);
  const headersFor = securityHeaders(config);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    setHeaders(reply, headersFor(request.url));
  });
  drainLeftoverBodies(fastify);
  await registerCompression(fastify);
  await fastify.register(cookie);
  if (config.https) guardCookieNames(fastify);
  await registerMultipart(fastify);
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', async (request, reply) => {
    const pattern = request.is404 || request.routeOptions.url === '/*' ? null : request.routeOptions.url;
    const path = pathOf(request);
    const methods = pattern === null || pattern === undefined ? routes.methodsAt(path) : null;
    const stray = methods !== null && !methods.includes(request.method);
    await edge.gate.admit(request, stray ? 'stray' : routeClass(request.method, pattern ?? path));
    refuseOddAddress(request);
    refuseOtherHosts(request, config);
    refuseOtherSites(request, config);
    if (methods !== null) return answerMethods(request, reply, methods);
  });
  fastify.addHook('preValidation', async (request) => {
    refuseHostileText(request.params);
    refuseHostileText(request.query);
    refuseHostileText(request.body);
    await edge.gate.takeTurn(request);
  });
  fastify.addHook('onSend', async (request, reply) => {
    edge.gate.leave(request);
    forgetAfterSignOut(request, reply);
  });
  endInOrder(fastify, edge.parts);
  fastify.addHook('onClose', async () => edge.close());
  registerWellKnown(fastify, config);
  return edge;
}

/** Sizes and times by class, so that no route has to think of them. */
function sizeRoutes(fastify: FastifyInstance, { edge }: Config): void {
  fastify.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return;
    const is = routeClass([route.method].flat()[0] ?? 'GET', route.url);
    route.bodyLimit = CLASSES[is].body;
    route.handlerTimeout = STREAMED.has(is) ? edge.patience.upload : edge.patience.request;
  });
}

async function registerMultipart(fastify: FastifyInstance): Promise<void> {
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
}

/** An address that is served, asked in a way that is not. */
function answerMethods(
  request: FastifyRequest,
  reply: FastifyReply,
  methods: readonly string[],
): FastifyReply | undefined {
  if (methods.length === 0 || (methods.includes(request.method) && request.method !== 'OPTIONS')) return;
  void reply.header('allow', methods.join(', '));
  if (request.method === 'OPTIONS') return reply.code(204).send();
  throw new ProblemError('METHOD_NOT_ALLOWED');
}

/** What the browser keeps of answers goes with the session; what the site itself keeps, the site forgets by name. */
function forgetAfterSignOut(request: FastifyRequest, reply: FastifyReply): void {
  if (request.method === 'DELETE' && request.routeOptions.url === SESSION_PLACE && reply.statusCode < 300)
    void reply.header('clear-site-data', '"cache"');
}
