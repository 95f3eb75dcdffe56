import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../../tools/paths.mjs';
import { finished, makeDataset } from './make-dataset.mjs';
import { midnightBefore } from './plan/midnight.mjs';
import { command, productEnvironment } from './load/product.mjs';
import { startServing } from './load/server.mjs';

/** Where sets are kept between runs. */
const benchDirectory = () => resolve(process.env['MOTCUA_BENCH_DIR'] ?? join(root, '.bench'));

function placeOf({ dossiers, seed = 1, thin = false, dir = benchDirectory() }) {
  const name = [dossiers, ...(seed === 1 ? [] : [`seed-${seed}`]), ...(thin ? ['thin'] : [])].join('-');
  return join(dir, name);
}

/** The set's manifest, made first when there is none. */
export async function ensureDataset({
  dossiers,
  seed = 1,
  thin = false,
  dir,
  until = midnightBefore(Date.now()),
}) {
  const place = placeOf({ dossiers, seed, thin, ...(dir && { dir }) });
  const file = join(place, 'manifest.json');
  if (!existsSync(file)) {
    await makeDataset({ place, dossiers, seed, until, thin });
    await finished(place);
  }
  return { place, manifest: JSON.parse(readFileSync(file, 'utf8')) };
}

/**
 * Opens a set, making it when it is missing: its PostgreSQL runs until `stop`. `env` is what programs of the product are
 * told to work on it; they need a PORT of their own.
 */
export async function openDataset(wanted) {
  const { place, manifest } = await ensureDataset(wanted);
  const server = await startServing(place);
  // It may have been made before the newest migration was written.
  await command(place, server.url, 'migrate');
  return {
    manifest,
    url: server.url,
    env: productEnvironment(place, server.url),
    place,
    stop: () => server.stop(),
  };
}
