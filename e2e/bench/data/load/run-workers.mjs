import { Worker } from 'node:worker_threads';

const PEOPLE_AT_ONCE = 5000;

/**
 * Shares the work out to threads: each takes the next task when it is done with one. `pour(table, bytes, rows)` resolves
 * when that piece is on its way; `told({ dossiers })` after each day.
 */
export async function runWorkers({ threads, plan, partitions, pour, told }) {
  const workers = await Promise.all(
    Array.from({ length: threads }, (_, number) => start({ plan, partitions, number }, pour)),
  );
  const [{ days, people }] = workers.map(({ ready }) => ready);
  const tasks = allTasks(plan, days, people);
  await Promise.all(workers.map((worker) => work(worker, tasks, told)));
  const ends = await Promise.all(workers.map((worker) => worker.end()));
  return {
    findings: ends.map(({ ended }) => ended),
    templates: ends.reduce((sum, { templates }) => sum + templates, 0),
    people,
  };
}

function allTasks(plan, days, people) {
  const chunks = Math.ceil(people / PEOPLE_AT_ONCE);
  const ranges = Array.from({ length: chunks }, (_, index) => ({
    kind: 'people',
    from: index * PEOPLE_AT_ONCE,
    to: Math.min(people, (index + 1) * PEOPLE_AT_ONCE),
  }));
  const each = Array.from({ length: days }, (_, index) => ({ kind: 'day', index }));
  return [{ kind: 'rendered' }, ...ranges, ...each].values();
}

async function work(worker, tasks, told) {
  for (const task of tasks) {
    await worker.do(task);
    told(task);
  }
}

function start(workerData, pour) {
  const thread = new Worker(new URL('worker.mjs', import.meta.url), { workerData });
  const ready = Promise.withResolvers();
  let current = ready;
  let pouring = Promise.resolve();
  const ended = Promise.withResolvers();
  const fail = (error) => {
    current.reject(error);
    ended.reject(error);
  };
  ended.promise.catch(() => undefined);
  thread.on('error', fail);
  thread.on('message', (message) => {
    if (message.piece) pouring = pouring.then(() => poured(message.piece)).catch(fail);
    else if (message.ready) ready.resolve(message.ready);
    else if (message.done) current.resolve();
    else ended.resolve(message);
  });
  async function poured({ table, bytes, rows }) {
    await pour(table, bytes, rows);
    thread.postMessage({ taken: bytes.length });
  }
  return ready.promise.then((known) => ({
    ready: known,
    do: (task) => {
      current = Promise.withResolvers();
      thread.postMessage({ task });
      return current.promise;
    },
    end: async () => {
      thread.postMessage({ end: true });
      const last = await ended.promise;
      await pouring;
      await thread.terminate();
      return last;
    },
  }));
}
