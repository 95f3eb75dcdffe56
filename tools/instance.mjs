import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, tryLock } from './exclusive.mjs';
import { compileCache, dataDirectory, root } from './paths.mjs';
import { identify, isAlive } from './process-identity.mjs';
import { PlainError } from './progress.mjs';

export const apiScript = (name) => join(root, 'apps', 'api', 'dist', `${name}.js`);
export const sandboxScript = join(root, 'apps', 'sandbox', 'dist', 'main.js');

/**
 * The running instance of a data directory is written down in `run.json` (0600: it holds the database's password), which
 * is also the lock that keeps a second one away. Other commands use it to reach the same database.
 */
const runFile = (dataDir) => join(dataDir, 'run.json');

export function runningInstance(dataDir) {
  const record = readRecord(runFile(dataDir));
  return isAlive(record) ? record : undefined;
}

/** Claims the data directory; gives what an earlier, dead instance had written down, for clearing up after it. */
export function claimDataDirectory(dataDir, activity) {
  const earlier = readRecord(runFile(dataDir));
  const lock = tryLock(runFile(dataDir), { activity });
  if (!lock.taken) throw new PlainError(alreadyRunning(dataDir, lock.holder));
  return earlier;
}

function alreadyRunning(dataDir, holder) {
  const what = holder?.publicUrl ? `is running at ${holder.publicUrl}` : 'is starting or busy';
  return (
    `Another Một Cửa ${what} with this data directory (${dataDir}, process ${holder?.pid}).\n` +
    'Stop it first, or give this one its own: MOTCUA_DATA_DIR=<directory> PORT=<port> npm start'
  );
}

export function describeInstance(dataDir, record) {
  const draft = `${runFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...identify(), ...record }, null, 1), { mode: 0o600 });
  renameSync(draft, runFile(dataDir));
}

export const releaseDataDirectory = (dataDir) => rmSync(runFile(dataDir), { force: true });

/** What every program of ours is told. */
export function instanceEnvironment({ env = process.env, databaseUrl, sandboxPort }) {
  const port = portOf(env);
  const demo = env['MOTCUA_DEMO'] ?? '1';
  const standIns = { SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`, SANDBOX_PORT: String(sandboxPort) };
  return {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: hostOf(env),
    PUBLIC_URL: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    MOTCUA_DEMO: demo,
    MOTCUA_DATA_DIR: dataDirectory(env),
    // Outside a demo the programs refuse an address of stand-ins.
    ...(['1', 'true'].includes(demo) ? standIns : {}),
    WEB_DIST: join(root, 'apps', 'web', 'dist'),
    // Compiled code kept between starts saves a fifth of a warm one.
    NODE_COMPILE_CACHE: compileCache,
  };
}

export const hostOf = (env = process.env) => env['HOST'] || '127.0.0.1';

export function portOf(env = process.env) {
  const port = Number(env['PORT'] || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT must be a number from 1 to 65535, and is "${env['PORT']}".`);
}
