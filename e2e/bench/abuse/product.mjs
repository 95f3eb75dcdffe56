import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToEnd, startChild } from '../../../tools/children.mjs';
import { startPostgres } from '../../../tools/embedded-postgres.mjs';
import { freePort } from '../../../tools/free-port.mjs';
import { apiScript } from '../../../tools/instance.mjs';
import { cleanEnvironment } from '../../../tools/paths.mjs';
import { processesOf } from '../load/product.mjs';
import { highestRss, memoryOf } from '../processes/memory-of.mjs';

/** A product of one's own on the loopback address: database, API and worker as `npm start` has them, with its limits. */
export async function startProduct(settings = {}) {
  const place = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  const server = await startPostgres({ dataDir: join(place, 'pg') });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...cleanEnvironment(),
    DATABASE_URL: server.url,
    MOTCUA_DATA_DIR: join(place, 'data'),
    MOTCUA_DEMO: '1',
    PUBLIC_URL: address,
    HOST: '127.0.0.1',
    PORT: String(port),
    MOTCUA_LIMITS: '1',
    ...settings,
  };
  const logFile = (name) => join(place, `${name}.log`);
  const command = async (...args) => {
    const run = await runToEnd({ script: apiScript('cli'), args, env, logFile: logFile('cli') });
    if (run.code !== 0) throw new Error(`${args.join(' ')}\n${run.stdout}\n${run.lastWords()}`);
    return run.stdout;
  };
  const programs = [];
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await server.stop();
    await rm(place, { recursive: true, force: true });
  };
  try {
    await command('migrate');
    await command('seed');
    for (const [name, script] of [
      ['api', 'main'],
      ['worker', 'worker'],
    ])
      programs.push(startChild({ name, script: apiScript(script), env, logFile: logFile(name) }));
    await Promise.all(programs.map(({ reported }) => reported));
    await allListen(programs[0].identity.pid, env);
  } catch (error) {
    await stop();
    throw error;
  }
  const [api, worker] = programs.map(({ identity }) => identity.pid);
  return { address, command, stop, pids: { api, worker }, memory: () => highestRss(memoryOf(api)) };
}

/** The first process reports when it listens; the others begin only then. */
async function allListen(pid, env) {
  const wanted = processesOf(env);
  if (wanted === 1) return;
  for (let turn = 0; turn < 300; turn += 1) {
    // A supervisor keeps about 50 MB; whoever serves has loaded the whole product.
    if (memoryOf(pid).filter(({ pss }) => pss > 60).length >= wanted) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, 2000));
}
