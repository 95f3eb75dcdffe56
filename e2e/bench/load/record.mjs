import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { kindsOf, withOwnNames } from './acts.mjs';
import { ask } from './driver.mjs';
import { startRecorded } from './product.mjs';

/** Shapes rarer than this are left out: a cache that was just empty, a page of somebody without work. */
const RARE = 0.03;
const SETTLED_MS = 300;

/** The API on a data set, in one process that writes down its statements when asked to. */
export async function openRecorder(dataset, env) {
  const place = await mkdtemp(join(tmpdir(), 'motcua-record-'));
  const file = join(place, 'acts.jsonl');
  const product = await startRecorded(dataset, file, env);
  let taken = 0;
  const { address } = product;
  const linesSince = async () => {
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    const fresh = lines.slice(taken).map((line) => JSON.parse(line));
    taken = lines.length;
    return fresh;
  };
  /** An act is written down a moment after its answer. */
  const written = async () => {
    await setTimeout(SETTLED_MS);
    return linesSince();
  };
  return {
    address,
    /**
     * The statements of an endpoint as the product sends them: every request is made once, one after the other. With `undo`
     * nothing of it is kept, and `nameOf(answer)` tells which name was drawn, that would be drawn again.
     * Gives kinds of acts with the same statements, and which share of the requests they are.
     */
    async record(requests, { undo = false, nameOf = () => undefined } = {}) {
      if (!undo) await warm(address, requests);
      // What was asked for before is not of this endpoint.
      await written();
      const { names, refused } = await make(address, requests, { undo, nameOf });
      const recorded = (await written()).filter(({ status }) => status < 400);
      if (recorded.length < requests.length / 2) throw refused ?? new Error('nothing was recorded');
      const acts = recorded.map((act) => ({ ...act, born: names.get(act.number) }));
      const kinds = kindsOf(undo ? withOwnNames(acts, Date.now().toString(36)) : acts);
      const kept = kinds.filter((kind) => kind.acts.length >= recorded.length * RARE);
      const share = kept.reduce((sum, kind) => sum + kind.acts.length, 0) / recorded.length;
      return { kinds: kept, share, statements: kept[0].statements.length };
    },
    async stop() {
      await product.stop();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** What comes from caches in everyday work is not written down: one request of everybody goes before. */
async function warm(address, requests) {
  const first = new Map(requests.map((one) => [one.headers?.authorization, one]));
  for (const request of first.values()) await ask(address, request).catch(() => undefined);
}

async function make(address, requests, { undo, nameOf }) {
  const names = new Map();
  let refused;
  for (const [number, request] of requests.entries()) {
    const { authorization } = request.headers ?? {};
    if (authorization) await ask(address, { path: '/api/v1/session', headers: { authorization } });
    const marks = { 'x-bench-act': String(number), ...(undo && { 'x-bench-undo': '1' }) };
    try {
      names.set(
        number,
        nameOf(await ask(address, { ...request, headers: { ...request.headers, ...marks } })),
      );
    } catch (error) {
      refused ??= error;
    }
  }
  return { names, refused };
}
