import { fork } from 'node:child_process';
import { join } from 'node:path';
import { requestBytes } from './wire.mjs';

/**
 * Closed-loop load from a process of its own. `kinds`: [{ name, weight?, once?, requests: [{ method, path, headers, body }] }].
 * `onWarm` is called when the warm-up is over. Gives throughput, percentiles (ms), answers by status and the driver's CPU.
 */
export function load(address, { kinds, connections = 8, seconds, warmSeconds = 1, onWarm, ...more }) {
  const child = fork(join(import.meta.dirname, 'drive.mjs'), { serialization: 'advanced' });
  const written = kinds.map(({ name, weight = 1, once = false, requests }) => ({
    name,
    weight,
    once,
    requests: requests.map((request) => requestBytes(address, request)),
  }));
  return new Promise((done, fail) => {
    child.on('message', ({ type, result }) => (type === 'warm' ? onWarm?.() : done(result)));
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`the driver ended with ${code}`)));
    child.send({ address, connections, seconds, warmSeconds, kinds: written, ...more });
  });
}

/** An ordinary request outside a measurement; throws when it is refused. */
export async function ask(address, { method = 'GET', path, headers = {}, body, form }) {
  const json = body !== undefined && { 'content-type': 'application/json' };
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: { ...headers, ...json },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: form }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Does `work` for each item, so many at a time. */
export async function eachOf(items, atOnce, work) {
  const results = Array.from({ length: items.length });
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at], at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return results;
}
