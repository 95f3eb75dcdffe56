import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Config } from './config/index.js';
import { registerEdge } from './edge/register-edge.js';
import { registerSandboxProxy } from './edge/sandbox-proxy.js';
import { serverOptions } from './edge/server-options.js';
import { registerWeb } from './edge/web-files.js';
import { registerOpenApi } from './openapi/register-open-api.js';

/** What goes wrong at the start is thrown, and told once, by whoever started. */
const STARTING = { logger: false, abortOnError: false } as const;

/** The HTTP application, ready to listen; tests use it with inject(). */
export async function createHttpApplication(
  root: DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ ...serverOptions(config), multipart: false });
  const fastify: FastifyInstance = adapter.getInstance();
  await registerEdge(fastify, config);
  await registerSandboxProxy(fastify, config);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    ...STARTING,
    bodyParser: false,
  });
  registerOpenApi(fastify, app);
  await registerWeb(fastify, config);
  await app.init();
  app.useLogger(app.get(Logger));
  await fastify.ready();
  return app;
}

/** The same application without HTTP: the worker, and commands of the operator. */
export async function createApplicationContext(root: DynamicModule): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(root, STARTING);
  app.useLogger(app.get(Logger));
  return app;
}
