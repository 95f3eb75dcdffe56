import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.mjs';
import { locatePostgres } from './postgres/binaries.mjs';
import { ensureCluster, serverEnvironment } from './postgres/cluster.mjs';
import { claimOwnership, clearEarlierServer } from './postgres/earlier-server.mjs';
import { chooseIsolation } from './postgres/isolation.mjs';
import { serverSettings } from './postgres/settings.mjs';
import { endProcess, identify } from './process-identity.mjs';

// Crash recovery of a large database may take minutes, and it must not be cut short.
const START_TIMEOUT = 10 * 60_000;

/** `settings`: of the server, over those of the mode. */
export async function startPostgres({
  dataDir,
  port,
  mode = 'durable',
  settings = {},
  log = () => undefined,
}) {
  const place = resolve(dataDir);
  const ownerFile = `${place}.owner`;
  await mkdir(dirname(place), { recursive: true, mode: 0o711 });
  const isolation = await chooseIsolation(await locatePostgres(), place);
  await clearEarlierServer(isolation.dataDir, ownerFile, log);
  const database = mode === 'test' ? 'postgres' : 'motcua';
  const password = await ensureCluster({ isolation, secretFile: `${place}.secret`, mode, database });
  await claimOwnership(ownerFile);
  const server = await launch({ isolation, port, settings: { ...serverSettings(mode), ...settings }, log });
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`,
    port: server.port,
    exited: server.exited,
    stop: async () => {
      await endProcess(server.identity, 'SIGINT', 8000);
      await server.exited;
      await rm(ownerFile, { force: true });
    },
  };
}

/** Tries again when the way was not clear yet: a port taken in between, or a killed server's last backends. */
async function launch({ isolation, port, settings, log }) {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    try {
      return await startServer({ isolation, port: chosen, settings, log });
    } catch (error) {
      const portTaken = error.message.includes('could not create any TCP/IP sockets');
      const passing = portTaken ? port === undefined : error.message.includes('is still in use');
      if (!passing || attempt === 10) throw error;
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}

async function startServer({ isolation, port, settings, log }) {
  const said = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = join(isolation.native, 'bin', 'postgres');
  const words = [...isolation.prefix, program, '-D', isolation.dataDir, '-p', String(port), ...said];
  // Detached: Ctrl-C in a terminal reaches us only, and the server ends after those that use it.
  const child = spawn(words[0], words.slice(1), {
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
  const identity = identify(child.pid);
  // Where no `setpriv` watches over the server, an orderly end of this process at least takes it along.
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  exited.then(() => process.removeListener('exit', endWithUs));
  await untilReady(child, exited, identity, log);
  return { port, identity, exited };
}

async function untilReady(child, exited, identity, log) {
  const said = [];
  let timer;
  const ready = new Promise((done, fail) => {
    child.once('error', fail);
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(line);
      if (said.push(line) > 20) said.shift();
      if (line.includes('database system is ready to accept connections')) done();
    });
    exited.then(() => fail(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
    timer = setTimeout(() => {
      fail(new Error(`PostgreSQL was not ready after ${START_TIMEOUT / 60_000} minutes.`));
      endProcess(identity, 'SIGINT', 8000);
    }, START_TIMEOUT);
  });
  await ready.finally(() => clearTimeout(timer));
}
