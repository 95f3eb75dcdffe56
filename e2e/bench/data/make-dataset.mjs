import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { daysOf } from './plan/days.mjs';
import { COLUMNS, ACTIONS } from './copy/tables.mjs';
import { bareTables, restoring, trustKeys } from './load/bare-tables.mjs';
import { afterLoad } from './load/after-load.mjs';
import { manifestOf } from './load/manifest.mjs';
import { partitionsOf } from './load/partitions.mjs';
import { openPours } from './load/pour.mjs';
import { command } from './load/product.mjs';
import { Progress, say } from './load/progress.mjs';
import { runSideBySide } from './load/run-side-by-side.mjs';
import { runWorkers } from './load/run-workers.mjs';
import { startLoading } from './load/server.mjs';
import { readGround } from './province/read-ground.mjs';
import { writeProvince } from './province/write-province.mjs';
import { readKeys } from './seal/keys.mjs';
import { room } from './plan/room.mjs';

/** More than this is believed to hold its foreign keys: it is made by the same lines as what was checked. */
const CHECKED_UP_TO = 300_000;
const DAY = 86_400_000;

/**
 * Fills `place` with a database and a data directory of the product. `until`: epoch ms, a midnight in Viet Nam.
 * Throws PlainError where the disk is too small.
 */
export async function makeDataset({ place, dossiers, seed, until, thin }) {
  const { papersFrom, why } = await room(place, { dossiers, until, thin });
  if (why) say(why);
  await rm(place, { recursive: true, force: true });
  await mkdir(join(place, 'data'), { recursive: true, mode: 0o711 });
  const clock = stopwatch();
  const server = await startLoading(place);
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    await command(place, server.url, 'migrate');
    await command(place, server.url, 'seed');
    const communes = await writeProvince(client, seed);
    const ground = await readGround(client, communes);
    const keys = await readKeys(client, join(place, 'data'));
    clock.lap('prepare');
    const plan = { seed, dossiers, until, thin, papersFrom, ground, keys };
    const { tables, partitions } = await targets(client);
    const taken = await bareTables(client, tables);
    const loaded = await load({ url: server.url, plan, partitions });
    clock.lap('load');
    await restore({ client, url: server.url, taken, checked: dossiers <= CHECKED_UP_TO });
    clock.lap('indexes');
    await afterLoad({ client, url: server.url, place, until, command });
    clock.lap('finish');
    const manifest = await manifestOf({ client, plan, loaded, seconds: clock.seconds() });
    await writeFile(join(place, 'manifest.json.new'), JSON.stringify(manifest));
    await client.query('CHECKPOINT');
    return manifest;
  } finally {
    await client.end().catch(() => undefined);
    await server.stop();
  }
}

/** What marks a set as whole; last of all. */
export const finished = (place) => rename(join(place, 'manifest.json.new'), join(place, 'manifest.json'));

async function targets(client) {
  const partitions = await partitionsOf(client);
  const tables = [...Object.keys(COLUMNS), ...partitions.map(({ table }) => table)];
  return { tables, partitions };
}

async function load({ url, plan, partitions }) {
  const days = daysOf(plan.dossiers, plan.until);
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

function stopwatch() {
  const laps = {};
  let begun = performance.now();
  return {
    lap: (name) => {
      laps[name] = Math.round(performance.now() - begun) / 1000;
      say(`${laps[name].toFixed(1)} s  ${name}`);
      begun = performance.now();
    },
    seconds: () => ({
      ...laps,
      total: Number(
        Object.values(laps)
          .reduce((sum, one) => sum + one, 0)
          .toFixed(1),
      ),
    }),
  };
}

export const midnightBefore = (at) => Math.floor((at + 7 * 3_600_000) / DAY) * DAY - 7 * 3_600_000;
