import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as ask } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const PATIENCE_MS = 30_000;
/** Of one connection, or what the stand-in is made with: not for who is behind it. */
const NOT_PASSED_ON = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'server',
  'x-powered-by',
]);

/** In demo mode the outside systems' stand-ins appear below our own address, so that one port serves everything. */
export async function registerSandboxProxy(fastify: FastifyInstance, config: Config): Promise<void> {
  if (!config.demo) return;
  const upstream = new URL(config.sandboxUrl);
  const agent = new Agent({ keepAlive: true, timeout: PATIENCE_MS });
  await fastify.register(async (scope) => {
    scope.addHook('onClose', async () => agent.destroy());
    // Bodies go on as they come.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', async (_request: FastifyRequest, payload: IncomingMessage) => payload);
    scope.route({
      method: METHODS,
      url: '/sandbox/*',
      handler: async (request, reply) => passOn(request, reply, upstream, agent),
    });
  });
}

async function passOn(
  request: FastifyRequest,
  reply: FastifyReply,
  { hostname, port }: URL,
  agent: Agent,
): Promise<FastifyReply> {
  const headers = {
    ...passed(request.headers),
    'x-forwarded-host': request.host,
    'x-forwarded-proto': request.protocol,
  };
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    const away = (): void => fail(new ProblemError('UPSTREAM_UNAVAILABLE'));
    const { method, url: path } = request;
    const asked = ask({ hostname, port, method, path, headers, agent, timeout: PATIENCE_MS }, done);
    asked.once('error', away).once('timeout', () => asked.destroy());
    if (request.body instanceof Readable) request.body.pipe(asked);
    else asked.end();
  });
  return reply
    .code(answer.statusCode ?? 502)
    .headers(passed(answer.headers))
    .send(answer);
}

function passed(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name)));
}
