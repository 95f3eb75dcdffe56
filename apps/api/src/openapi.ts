import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/index.js';
import { openApiDocument } from './platform/openapi/open-api-document.js';

/** Nothing is instantiated in preview: these settings are never used. */
const NO_SERVER = {
  DATABASE_URL: 'postgresql://nobody@localhost/none',
  MOTCUA_DEMO: '1',
  LOG_LEVEL: 'silent',
};

/** The API's description as text, without a database: what apps/api/openapi.json holds. */
export async function openApiText(): Promise<string> {
  const app = await NestFactory.create(
    AppModule.forRoot({ config: readConfig(NO_SERVER) }),
    new FastifyAdapter(),
    {
      preview: true,
      logger: ['fatal', 'error'],
      abortOnError: false,
    },
  );
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}
