import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { summary } from './statistics.mjs';

const THREADS = 2;

/** The acts by our own driver: the same statements, prepared, over the same number of connections, in two threads. */
export async function runReplay(url, { kinds, clients = 8, seconds, once = false, start = 0, acts }) {
  const parts = Array.from({ length: THREADS }).map((_part, thread) => ({
    url,
    clients: Math.ceil(clients / THREADS),
    seconds,
    once,
    kinds: kinds.map(({ kind }) => ({
      statements: kind.statements,
      acts: once
        ? kind.acts.slice(start, start + acts).filter((_, at) => at % THREADS === thread)
        : kind.acts,
    })),
  }));
  const results = await Promise.all(parts.map(runPart));
  const took = Math.max(...results.map((result) => result.took));
  const samples = results.flatMap((result) => result.samples);
  return { ...summary(samples, took), ...(once && { acts: samples.length }) };
}

function runPart(part) {
  const { port1: here, port2: told } = new MessageChannel();
  const file = join(import.meta.dirname, 'replay-worker.mjs');
  const worker = new Worker(file, { workerData: { ...part, told }, transferList: [told] });
  return new Promise((done, fail) => {
    here.once('message', done);
    worker.once('error', fail);
  });
}
