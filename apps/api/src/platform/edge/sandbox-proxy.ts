import type { FastifyInstance } from 'fastify';
import { Config } from '../config/index.js';
import { ProblemError, ProblemFilter } from '../errors/index.js';

/** In demo mode the outside systems' stand-ins appear below our own address, so that one port serves everything. */
export async function registerSandboxProxy(fastify: FastifyInstance, config: Config): Promise<void> {
  if (!config.demo) return;
  const { default: proxy } = await import('@fastify/http-proxy');
  const filter = new ProblemFilter();
  await fastify.register(async (scope) => {
    scope.setErrorHandler((error: { statusCode?: number }, request, reply) => {
      const away = (error.statusCode ?? 500) >= 500;
      filter.answer(away ? new ProblemError('UPSTREAM_UNAVAILABLE') : error, request, reply);
    });
    await scope.register(proxy, {
      upstream: config.sandboxUrl,
      prefix: '/sandbox',
      rewritePrefix: '/sandbox',
      replyOptions: {
        rewriteHeaders: ({ server: _server, 'x-powered-by': _made, ...headers }) => headers,
        rewriteRequestHeaders: (request, headers) => ({
          ...headers,
          'x-forwarded-host': request.host,
          'x-forwarded-proto': request.protocol,
        }),
      },
    });
  });
}
