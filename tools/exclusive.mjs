import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isAlive } from './process-identity.mjs';

/** Takes the lock file, or gives the record of the living process that has it. A dead process's lock is taken over. */
export function tryLock(file, record = {}) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  // Linked into place whole: nobody may read a lock that is half written and take it for a dead one.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...identify(), ...record }), { mode: 0o600 });
  try {
    return takeWith(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function takeWith(draft, file) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      linkSync(draft, file);
      return { taken: true };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readRecord(file);
    if (isAlive(holder)) return { taken: false, holder };
    rmSync(file, { force: true });
  }
  return { taken: false, holder: readRecord(file) };
}

export function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs `work` while no other process of this machine does; waits its turn and says so once. */
export async function exclusively(file, waiting, work) {
  for (let said = false; !tryLock(file).taken; said = true) {
    if (!said) waiting();
    await new Promise((done) => setTimeout(done, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
