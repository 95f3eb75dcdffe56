import { availableParallelism } from 'node:os';
import { ACTIONS, COLUMNS } from '../copy/tables.mjs';
import { daysOfPlan } from '../plan/days.mjs';
import { bareTables, restoring, trustKeys } from './bare-tables.mjs';
import { partitionsOf } from './partitions.mjs';
import { openPours } from './pour.mjs';
import { Progress, say } from './progress.mjs';
import { runSideBySide } from './run-side-by-side.mjs';
import { runWorkers } from './run-workers.mjs';

/** More than this is believed to hold its foreign keys: it is made by the same lines as what was checked. */
const CHECKED_UP_TO = 300_000;

/** Writes the dossiers of a plan into a database that has none. */
export async function fill({ client, url, plan, lap = () => undefined }) {
  const partitions = await partitionsOf(client);
  const taken = await bareTables(client, [...Object.keys(COLUMNS), ...partitions.map(({ table }) => table)]);
  const loaded = await load({ url, plan, partitions });
  lap('load');
  await restore({ client, url, taken, checked: plan.dossiers <= CHECKED_UP_TO });
  lap('indexes');
  return loaded;
}

async function load({ url, plan, partitions }) {
  const days = daysOfPlan(plan);
  const tables = [
    ...Object.keys(COLUMNS).filter((table) => table !== ACTIONS),
    ...partitions.map(({ table }) => table),
  ];
  const pours = await openPours(url, tables);
  const progress = new Progress(plan.dossiers);
  const ran = await runWorkers({
    threads: Math.max(1, Math.min(4, availableParallelism())),
    plan,
    partitions,
    pour: (table, bytes, rows) => {
      progress.rows(rows, bytes.length);
      return pours.pour(table, bytes);
    },
    told: ({ kind, index }) => kind === 'day' && progress.dossiers(days[index].count),
  }).catch(async (error) => {
    void pours.abort();
    throw error;
  });
  await pours.end();
  return { ...ran, ...progress.told() };
}

async function restore({ client, url, taken, checked }) {
  const settings = ["SET maintenance_work_mem = '1500MB'"];
  for (const statements of restoring(taken, checked))
    await runSideBySide(url, statements, {
      connections: 2,
      settings,
      told: (text, ms) => ms > 2000 && say(`${(ms / 1000).toFixed(1)} s  ${text.slice(0, 110)}`),
    });
  if (!checked) await trustKeys(client, taken);
}
