import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/** When a process began, in clock ticks since boot. With the pid it names one process for good: pids are reused. */
function startedAt(pid) {
  if (!hasProc) return answersSignals(pid) ? 'unknown' : undefined;
  const fields = statusFields(pid);
  return fields && fields[0] !== 'Z' ? fields[19] : undefined;
}

export const parentOf = (pid) => Number(statusFields(pid)?.[1] ?? 0);

/** Fields 3 and on of /proc/PID/stat: the second may hold spaces and brackets, so count from its closing bracket. */
function statusFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function answersSignals(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export const identify = (pid = process.pid) => ({ pid, started: startedAt(pid) });

export function isAlive(identity) {
  const started = identity?.pid ? startedAt(identity.pid) : undefined;
  return started !== undefined && started === identity.started;
}

export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

async function waitUntilGone(identity, timeoutMs) {
  const until = Date.now() + timeoutMs;
  while (isAlive(identity)) {
    if (Date.now() > until) return false;
    await new Promise((done) => setTimeout(done, 50));
  }
  return true;
}

/** Ask first, insist after `patienceMs`. */
export async function endProcess(identity, signal, patienceMs) {
  if (!isAlive(identity)) return;
  signalQuietly(identity.pid, signal);
  if (await waitUntilGone(identity, patienceMs)) return;
  signalQuietly(identity.pid, 'SIGKILL');
  await waitUntilGone(identity, 2000);
}

function signalQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
