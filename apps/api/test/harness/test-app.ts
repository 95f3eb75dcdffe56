import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FixedClock, fixedClock, freshDatabase } from '@motcua/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { AppModule } from '../../src/app.module.js';
import { createApplicationContext, createHttpApplication } from '../../src/platform/application.js';
import { Sessions } from '../../src/platform/auth/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Config, readConfig } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/database/index.js';
import { migrate } from '../../src/platform/migrations/index.js';
import { runSeeders } from '../../src/platform/seeding/index.js';
import { TestJobs } from './test-jobs.js';

export interface TestAppOptions {
  /** `empty`: the schema alone; `demo`: with every feature's seeders run (default). */
  data?: 'empty' | 'demo';
  /** Where the clock stands; it moves only when told. */
  at?: string;
  env?: Record<string, string>;
}

export interface TestApp {
  app: NestFastifyApplication;
  fastify: FastifyInstance;
  clock: FixedClock;
  config: Config;
  /** As the application sees it: the role motcua_app. */
  database: Database;
  /** As the owner of the database. */
  ownerUrl: string;
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** Headers of a new browser session of this account, ready for reads and writes. */
  signInAs(username: string): Promise<Record<string, string>>;
  /** Does the outbox's work that is due by the test's clock. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

/** A Monday morning in office hours, in Vietnam. */
const DEFAULT_TIME = '2026-11-23T08:00:00+07:00';
/** The same in all tests, so that a seeded template can be read by every application that copies it. */
const TEST_KEY = Buffer.alloc(32, 7).toString('base64');

function movable(fixed: FixedClock): Clock {
  const clock = new Clock();
  clock.now = () => fixed.now();
  return clock;
}

async function testConfig(databaseUrl: string, env: Record<string, string>): Promise<Config> {
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-api-'));
  await writeFile(join(dataDir, 'master.key'), TEST_KEY, { mode: 0o600 });
  return readConfig({
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '5',
    MOTCUA_DATA_DIR: dataDir,
    MOTCUA_DEMO: '1',
    LOG_LEVEL: 'silent',
    // A test does in a second what people do in an hour, and asks by the name that inject() makes up.
    MOTCUA_LIMITS: '1000',
    MOTCUA_HOSTS: 'localhost:80',
    PUBLIC_URL: 'http://localhost:3000',
    ...env,
  });
}

async function migrateAndSeed(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
  const config = await testConfig(databaseUrl, {});
  const context = await createApplicationContext(
    AppModule.forRoot({ config, clock: movable(fixedClock(DEFAULT_TIME)) }),
  );
  try {
    await runSeeders(context, { note: () => undefined });
  } finally {
    await context.close();
    await rm(config.dataDir, { recursive: true, force: true });
  }
}

async function migrateOnly(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
}

/** The whole application on a database of its own, used by inject() and with a clock that stands still. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { data = 'demo', at = DEFAULT_TIME, env = {} } = options;
  const fresh = await freshDatabase(data === 'demo' ? migrateAndSeed : migrateOnly, `api_${data}`);
  const config = await testConfig(fresh.url, env);
  const clock = fixedClock(at);
  const app = await createHttpApplication(AppModule.forRoot({ config, clock: movable(clock) }), config);
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const database = app.get(Database);
  const jobs = new TestJobs(app, fresh.url, clock);
  return {
    app,
    fastify,
    clock,
    config,
    database,
    ownerUrl: fresh.url,
    inject: (request) => fastify.inject(request),
    signInAs: async (username) => {
      const [account] = await database.query<{ id: string }>('SELECT id FROM account WHERE username = $1', [
        username,
      ]);
      if (!account) throw new Error(`no account ${username}`);
      const { token } = await app.get(Sessions).open(account.id, { address: null, methods: ['token'] });
      return { cookie: `mc_session=${token}`, 'x-requested-with': 'motcua' };
    },
    runJobs: () => jobs.run(),
    close: async () => {
      await app.close();
      await fresh.drop();
      await rm(config.dataDir, { recursive: true, force: true });
    },
  };
}
