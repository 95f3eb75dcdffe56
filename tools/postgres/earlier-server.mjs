import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, endProcess, identify, isAlive } from '../process-identity.mjs';

/**
 * Makes way for a new server on a data directory. The lock file of PostgreSQL names a process by number only, and the
 * number may since belong to somebody else, so what is behind it is looked at.
 */
export async function clearEarlierServer(dataDir, ownerFile, log) {
  const lockFile = join(dataDir, 'postmaster.pid');
  const pid = Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (!commandLine(pid).includes(dataDir)) {
    log(`removing the lock file of a server that is gone (pid ${pid})`);
    await rm(lockFile, { force: true });
    return;
  }
  const owner = await readOwner(ownerFile);
  if (isAlive(owner)) {
    throw new Error(`The database in ${dataDir} is in use by process ${owner.pid}. Stop that one first.`);
  }
  log(`stopping the server that an earlier start left behind (pid ${pid})`);
  await endProcess(identify(pid), 'SIGINT', 15_000);
}

const readOwner = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));

export const claimOwnership = (file) => writeFile(file, JSON.stringify(identify()), { mode: 0o600 });
