import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { Config } from '../config/index.js';
import { ProblemFilter } from '../errors/index.js';
import { answerBrokenHttp } from './broken-http.js';
import { newTraceId } from '../logging/trace-id.js';

const BODY_LIMIT = 1024 * 1024;
/** A 20 MB photograph over a slow mobile line takes minutes; a stalled client may not take for ever. */
const REQUEST_TIMEOUT = 5 * 60_000;
const MAX_PARAM = 200;

/** How Fastify is set up before Nest takes it over. */
export function serverOptions(config: Config): FastifyServerOptions {
  const filter = new ProblemFilter();
  return {
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
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
