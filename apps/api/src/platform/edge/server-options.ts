import type { Server } from 'node:http';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/index.js';
import { ProblemFilter } from '../errors/index.js';
import { answerBrokenHttp } from './broken-http.js';
import { newTraceId } from '../logging/trace-id.js';

const BODY_LIMIT = 1024 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;
/** Enough for any page; a connection that never ends is a place nobody else gets. */
const REQUESTS_PER_CONNECTION = 1000;
const LOOK_FOR_SLOW_MS = 1000;
const MAX_PARAM = 200;

/** How Fastify is set up before Nest takes it over. */
export function serverOptions(config: Config): FastifyHttpOptions<Server> {
  const filter = new ProblemFilter();
  return {
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: config.edge.patience.upload,
    keepAliveTimeout: config.edge.patience.keepAlive,
    maxRequestsPerSocket: REQUESTS_PER_CONNECTION,
    http: {
      headersTimeout: config.edge.patience.headers,
      connectionsCheckingInterval: LOOK_FOR_SLOW_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    // What comes while we stop on a connection that is still open is answered; the answer closes it.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    trustProxy: config.trustProxy,
    requestIdHeader: false,
    genReqId: newTraceId,
    clientErrorHandler: answerBrokenHttp,
    routerOptions: { maxParamLength: MAX_PARAM },
    // What fails before a route is found (a path that does not decode) still gets a problem.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
  };
}
