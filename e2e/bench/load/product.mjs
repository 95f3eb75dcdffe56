import { createWriteStream, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChild } from '../../../tools/children.mjs';
import { freePort } from '../../../tools/free-port.mjs';
import { apiScript } from '../../../tools/instance.mjs';
import { cleanEnvironment, root } from '../../../tools/paths.mjs';
import { cpuSecondsOf, megabytesOf } from './machine.mjs';

export const apiPackage = join(root, 'apps', 'api', 'package.json');
const READY_MS = 60_000;

/** As the product counts them when nothing is said. */
export const processesOf = (env = process.env) =>
  Number(env['MOTCUA_PROCESSES'] || Math.min(4, availableParallelism()));

/**
 * The API on a data set, and the worker where asked. Limits are out of the way unless `env` says otherwise: they are
 * measured on their own.
 */
export async function startProduct(dataset, { env = {}, worker = false } = {}) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const all = {
    ...cleanEnvironment(),
    ...dataset.env,
    DATABASE_URL: dataset.url,
    MOTCUA_DEMO: '1',
    PUBLIC_URL: address,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
    MOTCUA_LIMITS: '1000000',
    WEB_DIST: join(root, 'apps', 'web', 'dist'),
    ...env,
  };
  const logs = join(dataset.place, 'log');
  mkdirSync(logs, { recursive: true });
  const launch = (name, script) =>
    startChild({ name, script: apiScript(script), env: all, logFile: join(logs, `bench-${name}.log`) });
  const programs = [launch('api', 'main'), ...(worker ? [launch('worker', 'worker')] : [])];
  const [api] = programs;
  const stop = async () => void (await Promise.all(programs.map((program) => program.stop())));
  try {
    await untilReady(address, api);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address,
    stop,
    pid: api.identity.pid,
    cpuSeconds: () => cpuSecondsOf(api.identity.pid),
    megabytes: () => megabytesOf(api.identity.pid),
    lastWords: api.lastWords,
  };
}

async function untilReady(address, { exited, lastWords }) {
  let ended;
  exited.then(({ reason }) => (ended = reason));
  const until = Date.now() + READY_MS;
  for (;;) {
    if (ended) throw new Error(`the API ${ended}:\n${lastWords()}`);
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`the API is not ready:\n${lastWords()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The API in one process that writes down its statements. */
export function startRecorded(dataset, file, env = {}) {
  createWriteStream(file).end();
  const preload = pathToFileURL(join(import.meta.dirname, 'record-statements.mjs')).href;
  const recording = {
    NODE_OPTIONS: `--import ${preload}`,
    MOTCUA_BENCH_API: apiPackage,
    MOTCUA_BENCH_RECORD: file,
    MOTCUA_PROCESSES: '1',
  };
  return startProduct(dataset, { env: { ...env, ...recording } });
}
