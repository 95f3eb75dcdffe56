import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { runToEnd, startChild } from '../children.mjs';
import { freePort, isPortFree } from '../free-port.mjs';
import {
  apiScript,
  claimDataDirectory,
  describeInstance,
  hostOf,
  instanceEnvironment,
  portOf,
  releaseDataDirectory,
  sandboxScript,
} from '../instance.mjs';
import { instanceDatabase } from '../instance-database.mjs';
import { cleanEnvironment, dataDirectory } from '../paths.mjs';
import { commandLine, endProcess, isAlive } from '../process-identity.mjs';
import { explain, PlainError, progressTo, reportAndExit } from '../progress.mjs';

const READY_TIMEOUT = 120_000;
const say = progressTo(process.stdout);
const dataDir = dataDirectory();
const logFile = (name) => join(dataDir, 'log', `${name}.log`);

/** What is running. The programs stop together, and the database after those that use it. */
const programs = [];
let database;
let stopping;
const isStopping = () => stopping !== undefined;
let claimed = false;

async function start() {
  const earlier = claimDataDirectory(dataDir, 'start');
  claimed = true;
  await clearUpAfter(earlier);
  await requirePort();
  await build(say, ['@motcua/api', '@motcua/sandbox', '@motcua/web']);
  mkdirSync(join(dataDir, 'log'), { recursive: true, mode: 0o700 });

  database = await instanceDatabase({ dataDir, say });
  watch({ name: 'PostgreSQL', exited: database.exited, lastWords: () => '', logFile: logFile('postgres') });
  const own = instanceEnvironment({ databaseUrl: database.url, sandboxPort: await freePort() });
  const env = { ...cleanEnvironment(), ...own };
  // Compiled code kept between starts is kept in memory as well, 13 MB a process: not for those that stay.
  const lasting = { ...env, NODE_COMPILE_CACHE: '' };
  launch('sandbox', sandboxScript, own, lasting);
  await prepareDatabase(env);
  launch('api', apiScript('main'), own, lasting);
  const worker = launch('worker', apiScript('worker'), own, lasting);
  await untilReady(own);
  await untilReported(worker);
  if (isStopping()) return;
  say('ready');
  // Only now: on a small machine it would delay the others.
  const people = await runToEnd({
    script: apiScript('cli'),
    args: ['people'],
    env,
    logFile: logFile('people'),
  });
  if (isStopping()) return;
  greet(own, people);
  await sealOld(env);
}

/** What earlier versions kept in clear; beside the running product, which reads both. */
async function sealOld(env) {
  const args = ['keys', 'seal-old', '+', 'files', 'seal-old'];
  const run = await runToEnd({ script: apiScript('cli'), args, env, logFile: logFile('seal-old') });
  if (isStopping() || run.code === 0) return;
  process.stderr.write(
    `\n${run.stdout}\n${run.lastWords()}\n\nNot everything could be sealed (see above).\n`,
  );
}

function launch(name, script, own, env) {
  if (isStopping()) return undefined;
  const program = startChild({ name, script, env, logFile: logFile(name) });
  programs.push(program);
  describeInstance(dataDir, {
    activity: 'start',
    publicUrl: own.PUBLIC_URL,
    environment: own,
    children: programs.map((one) => ({ name: one.name, script: one.script, ...one.identity })),
  });
  watch(program);
  return program;
}

async function requirePort() {
  if (await isPortFree(portOf(), hostOf())) return;
  throw new PlainError(
    `Port ${portOf()} on ${hostOf()} is in use by another program. Stop that one, or choose another port: PORT=3001 npm start`,
  );
}

/** A killed instance may leave programs that are still ending; nothing of them may meet the new ones. */
async function clearUpAfter(earlier) {
  const left = (earlier?.children ?? []).filter(
    (child) => isAlive(child) && commandLine(child.pid).includes(child.script),
  );
  if (left.length === 0) return;
  say(`stopping ${left.map((child) => child.name).join(', ')} of an earlier start`);
  await Promise.all(left.map((child) => endProcess(child, 'SIGTERM', 5000)));
}

async function prepareDatabase(env) {
  const args = ['migrate', '+', 'seed'];
  const run = await runToEnd({ script: apiScript('cli'), args, env, logFile: logFile('prepare') });
  if (isStopping()) return;
  if (run.code !== 0)
    throw new PlainError(`${run.stdout}\n${run.lastWords()}\n\n\`${args.join(' ')}\` failed (see above).`);
  say('the database has the current tables and the demo province');
}

async function untilReady(own) {
  const host = ['0.0.0.0', '::'].includes(own.HOST) ? '127.0.0.1' : own.HOST;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${own.PORT}/health/ready`;
  const until = Date.now() + READY_TIMEOUT;
  while (!isStopping()) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) {
      const why = answer ? `answers ${answer.status}: ${await answer.text()}` : 'does not answer';
      throw new PlainError(
        `The API ${why} at ${address} after ${READY_TIMEOUT / 1000} s. Its log: ${logFile('api')}`,
      );
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The worker answers no requests; its first message says that it takes jobs. */
async function untilReported(worker) {
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(done, READY_TIMEOUT, 'late');
  });
  const first = await Promise.race([worker?.reported, late]);
  clearTimeout(timer);
  if (first === 'late') throw new PlainError(`The worker does not take jobs. Its log: ${logFile('worker')}`);
}

function greet(own, { code, stdout }) {
  const people = code === 0 && stdout ? `${stdout}\n\n` : '';
  const where = `  Logs: ${join(dataDir, 'log')}\n  Stop: Ctrl-C\n\n`;
  process.stdout.write(`\n  Một Cửa: ${own.PUBLIC_URL}\n\n${people}${where}`);
  process.send?.({ ready: true, publicUrl: own.PUBLIC_URL });
}

/** Any part that ends on its own takes the whole down: half a product helps nobody. */
async function watch(part) {
  const { reason, code, signal } = await part.exited;
  if (isStopping()) return;
  const words = part.lastWords();
  const ending = reason ?? `ended (${signal ?? code})`;
  process.stderr.write(`\n${words ? `${words}\n\n` : ''}${part.name} ${ending}; stopping everything.\n`);
  if (part.logFile) process.stderr.write(`Its log: ${part.logFile}\n`);
  await stop(1);
}

async function stop(exitCode) {
  stopping ??= (async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await database?.stop();
    if (claimed) releaseDataDirectory(dataDir);
    process.exit(exitCode);
  })();
  await stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!isStopping()) say('stopping');
    stop(0);
  });
}
process.on('disconnect', () => void stop(1));

start()
  .catch((error) => {
    if (isStopping()) return undefined;
    process.stderr.write(`\n${explain(error)}\n`);
    return stop(1);
  })
  .catch(reportAndExit);
