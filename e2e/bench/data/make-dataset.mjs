import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { fill } from './load/fill.mjs';
import { afterLoad } from './load/after-load.mjs';
import { manifestOf } from './load/manifest.mjs';
import { command } from './load/product.mjs';
import { say } from './load/progress.mjs';
import { startLoading } from './load/server.mjs';
import { readGround } from './province/read-ground.mjs';
import { writeProvince } from './province/write-province.mjs';
import { readKeys } from './seal/keys.mjs';
import { room } from './plan/room.mjs';

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
    const loaded = await fill({ client, url: server.url, plan, lap: clock.lap });
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
