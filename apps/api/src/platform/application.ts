import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Sessions } from './auth/index.js';
import { Config } from './config/index.js';
import { FieldCipher } from './crypto/index.js';
import { registerEdge } from './edge/register-edge.js';
import { registerSandboxProxy } from './edge/sandbox-proxy.js';
import { serverOptions } from './edge/server-options.js';
import { registerWeb } from './edge/web-files.js';
import { readFormBodies } from './http/form-body.js';
import type { Gauges } from './metrics/collect.js';
import { QueueStore } from './metrics/queue.store.js';
import { listenForMetrics, registerMetrics } from './metrics/serve-metrics.js';
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
  const edge = await registerEdge(fastify, config);
  await registerSandboxProxy(fastify, config);
  // After the stand-ins, which pass forms on as they are.
  readFormBodies(fastify, ['/api/v1/oauth/token']);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    ...STARTING,
    bodyParser: false,
  });
  registerOpenApi(fastify, app);
  const gauges = (): Gauges => ({ ...edge.gauges(), queue: app.get(QueueStore) });
  registerMetrics(fastify, config, gauges);
  await listenForMetrics(fastify, config, gauges);
  await registerWeb(fastify, config);
  const [sessions, cipher] = [app.get(Sessions), app.get(FieldCipher)];
  edge.know({ find: (token) => sessions.find(token), hash: (text) => cipher.hash(text) });
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
