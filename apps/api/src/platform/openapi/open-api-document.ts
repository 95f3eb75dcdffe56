import { Problem } from '@motcua/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { zodToOpenApi } from './zod-to-open-api.js';

const PROBLEM = { $ref: '#/components/schemas/Problem' };
const PROBLEM_RESPONSE = {
  description: 'Problem details (RFC 9457); `code` is stable',
  content: { 'application/problem+json': { schema: PROBLEM } },
};
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function frame(): Omit<OpenAPIObject, 'paths'> {
  const document = new DocumentBuilder()
    .setTitle('Một Cửa')
    .setDescription('One-stop public services. Errors are problem+json; lists are paged by `nextCursor`.')
    .setVersion('1')
    .addCookieAuth('mc_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addSecurityRequirements('session')
    .addSecurityRequirements('token')
    .build();
  return { ...document, openapi: '3.1.0' };
}

/** The API as its handlers and contracts declare it; every operation may also answer a problem. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame(), { standardSchemaConverter: zodToOpenApi });
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) operation.responses['default'] = PROBLEM_RESPONSE;
    }
  }
  const problem = zodToOpenApi(Problem, { schemaType: 'output' });
  Object.assign(((document.components ??= {}).schemas ??= {}), problem?.components);
  return document;
}
