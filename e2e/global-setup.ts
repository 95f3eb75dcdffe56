import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADDRESS_VARIABLE, LIMIT_FACTOR, PORT_VARIABLE } from './product-address.js';

const runScript = join(import.meta.dirname, '..', 'tools', 'run.mjs');

/** Starts the whole product as a person would, with data of its own, and removes both at the end. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env[ADDRESS_VARIABLE]) return async () => undefined;
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-e2e-'));
  // Journeys may run the operator's commands; these then find the running product by its data directory.
  process.env['MOTCUA_DATA_DIR'] = dataDir;
  const product = start(dataDir);
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    await untilReady(product);
  } catch (error) {
    await stop(product);
    await remove();
    throw error;
  }
  return async () => {
    await stop(product);
    await remove();
  };
}

function start(dataDir: string): ChildProcess {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    MOTCUA_DATA_DIR: dataDir,
    PORT: process.env[PORT_VARIABLE],
    // Journeys do in minutes what a province does in a day.
    MOTCUA_LIMITS: String(LIMIT_FACTOR),
  };
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'HOST']) delete env[name];
  // The channel tells when it is ready, and ends the product should this process be killed.
  return spawn(process.execPath, [runScript, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

function untilReady(product: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    for (const stream of [product.stdout, product.stderr]) {
      stream?.on('data', (data: Buffer) => {
        said += data.toString();
      });
    }
    const failed = (): void => {
      process.stderr.write(said);
      fail(new Error('The product did not start; what it said is above.'));
    };
    product.once('exit', failed);
    product.once('message', () => {
      product.removeListener('exit', failed);
      done();
    });
  });
}

async function stop(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return;
  const ended = new Promise((done) => product.once('exit', done));
  product.kill('SIGTERM');
  await ended;
}
