import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './open-api-document.js';

const OPEN_API_PATH = '/api/openapi.json';

/** Built when first asked for, then kept as text: it does not change while the process lives. */
export function registerOpenApi(fastify: FastifyInstance, app: INestApplication): void {
  let text: string | undefined;
  fastify.get(OPEN_API_PATH, async (_request, reply) => {
    text ??= JSON.stringify(openApiDocument(app));
    return reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(text);
  });
}
