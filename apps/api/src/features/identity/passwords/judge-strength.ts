import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { StrengthAsked, Weakness } from './strength-worker.js';

/** From source (tests) as from the build: the neighbour has this file's own kind of name. */
const WORKER = new URL(`./strength-worker${import.meta.url.slice(-3)}`, import.meta.url);

/**
 * Judged in a thread that ends with its answer: the lists of words take some twenty megabytes, which a process that
 * changes a password once a week must not hold for ever, and the work keeps no request waiting.
 */
export async function judgeStrength(password: string, words: readonly string[]): Promise<Weakness | null> {
  const workerData: StrengthAsked = { password, words };
  const worker = new Worker(WORKER, { workerData, resourceLimits: { maxOldGenerationSizeMb: 128 } });
  try {
    const [weakness] = (await once(worker, 'message')) as [Weakness | null];
    return weakness;
  } finally {
    await worker.terminate();
  }
}
