import { workerData } from 'node:worker_threads';
import pg from 'pg';
import { APP_ROLE, runAct } from './run-act.mjs';

// Some of the connections of the driver that stands in for pgbench.
const { url, clients, kinds, seconds, once } = workerData;
const open = await Promise.all(
  Array.from({ length: clients }, async () => {
    const client = new pg.Client({ connectionString: url, ...APP_ROLE });
    await client.connect();
    return client;
  }),
);
const total = kinds.reduce((sum, { acts }) => sum + acts.length, 0);

function any() {
  let at = Math.floor(Math.random() * total);
  const kind = kinds.find(({ acts }) => (at -= acts.length) < 0);
  return { statements: kind.statements, values: kind.acts[at + kind.acts.length] };
}

const samples = [];
let next = 0;
const begun = performance.now();
const over = () => (once ? next >= total : performance.now() - begun > seconds * 1000);
const take = () => (once ? { statements: kinds[0].statements, values: kinds[0].acts[next++] } : any());
await Promise.all(
  open.map(async (client) => {
    while (!over()) {
      const { statements, values } = take();
      const start = performance.now();
      await runAct(client, statements, values);
      samples.push(performance.now() - start);
    }
  }),
);
const took = (performance.now() - begun) / 1000;
await Promise.all(open.map((client) => client.end()));
workerData.told.postMessage({ samples, took }, []);
workerData.told.close();
