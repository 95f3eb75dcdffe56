import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const TICKS = 100;

function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A process and all below it. Empty where there is no /proc. */
export function familyOf(pid) {
  let everybody;
  try {
    everybody = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  const children = new Map();
  for (const one of everybody) {
    const parent = fieldsOf(one)?.[1];
    if (parent) children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  const family = [String(pid)];
  for (const one of family) family.push(...(children.get(one) ?? []));
  return family.map(Number);
}

/** CPU seconds that a process, those below it, and those of them that have ended took so far. */
export function cpuSecondsOf(pid) {
  const spent = familyOf(pid).map((one) => {
    const fields = fieldsOf(one);
    return fields ? fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) : 0;
  });
  return spent.reduce((sum, ticks) => sum + ticks, 0) / TICKS;
}

export const parentOf = (pid) => Number(fieldsOf(pid)?.[1] ?? 0);

/** Memory that is a family's own, in MB: what several share is counted once for each sharer's part. */
export function megabytesOf(pid) {
  const kilobytes = familyOf(pid).map((one) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

/** What the figures were taken on. */
export async function machine(client) {
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version,
    current_setting('shared_buffers') AS buffers, current_setting('synchronous_commit') AS commits`);
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    postgres: rows[0].version,
    sharedBuffers: rows[0].buffers,
    synchronousCommit: rows[0].commits,
    node: process.versions.node,
    loadBefore: Number(loadavg()[0].toFixed(2)),
  };
}

const TURNS = 150_000;

/**
 * Milliseconds that one and the same computation takes now. A shared machine is several times slower at some hours than at
 * others: figures in milliseconds are only as good as this.
 */
export function paceMs() {
  const begun = performance.now();
  let last = '';
  for (let turn = 0; turn < TURNS; turn += 1) last = hash('sha256', `${last}${turn}`);
  return Math.round(performance.now() - begun);
}
