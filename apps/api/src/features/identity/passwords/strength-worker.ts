import { parentPort, workerData } from 'node:worker_threads';

interface Asked {
  password: string;
  words: string[];
  /** Where the judgement lies; a worker's own imports are not rewritten by whoever runs it from source. */
  module: string;
}

const { password, words, module } = workerData as Asked;
const { weaknessOf } = (await import(module)) as typeof import('./strength.js');
parentPort?.postMessage(weaknessOf(password, words), []);
