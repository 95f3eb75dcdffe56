import { Problem } from '@motcua/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { DeclaredAccess } from '../access/index.js';
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
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' }, 'token')
    .build();
  return { ...document, openapi: '3.1.0' };
}

/** What a caller must show: nothing; a session; or, where a scope is named, a token that holds it. */
function securityOf({ 'x-access': access }: { 'x-access'?: DeclaredAccess }): Record<string, string[]>[] {
  if (access?.rule === 'public' || access?.rule === 'demo') return [];
  return access?.scope === undefined ? [{ session: [] }] : [{ session: [] }, { token: [access.scope] }];
}

/** The API as its handlers and contracts declare it; every operation may also answer a problem. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame(), { standardSchemaConverter: zodToOpenApi });
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses['default'] = PROBLEM_RESPONSE;
      operation.security = securityOf(operation as { 'x-access'?: DeclaredAccess });
    }
  }
  const problem = zodToOpenApi(Problem, { schemaType: 'output' });
  Object.assign(((document.components ??= {}).schemas ??= {}), problem?.components);
  return document;
}
