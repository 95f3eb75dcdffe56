import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './load/driver.mjs';
import { startProduct } from './load/product.mjs';
import { layersOf } from './load/profile-layers.mjs';
import { rounded } from './load/statistics.mjs';
import { atEnd, endAll } from './measure/at-end.mjs';
import { openGround } from './measure/ground.mjs';
import { options } from './measure/options.mjs';
import { publish } from './measure/results.mjs';
import { HOT } from './measure/targets/all.mjs';

// Where the API's processor time goes for one request of an endpoint: one process under load, sampled by V8.
const {
  dossiers,
  seed,
  seconds,
  connections,
  target: name,
} = options({
  target: { type: 'string', default: 'dossier' },
});
const WARM_SECONDS = 3;

try {
  const target = HOT.find((one) => one.name === name);
  if (!target) throw new Error(`--target is one of ${HOT.map((one) => one.name).join(', ')}`);
  const ground = await openGround({ dossiers, seed });
  const place = await mkdtemp(join(tmpdir(), 'motcua-profile-'));
  const env = { MOTCUA_PROCESSES: '1', NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${place}` };
  const product = await startProduct(ground.dataset, { env });
  const stop = atEnd(product.stop);
  const count = target.once ? 400 * (seconds + WARM_SECONDS) : 1500;
  const requests = await target.requests(ground, product.address, count);
  const result = await load(product.address, {
    kinds: [{ name, once: target.once, requests }],
    connections,
    seconds,
    warmSeconds: WARM_SECONDS,
  });
  await stop();
  const [file] = (await readdir(place)).filter((one) => one.endsWith('.cpuprofile'));
  const layers = layersOf(JSON.parse(await readFile(join(place, file), 'utf8')));
  await rm(place, { recursive: true, force: true });
  await target.clear?.(ground);
  await ground.close();
  const total = [...layers.values()].reduce((sum, time) => sum + time, 0);
  const shares = [...layers]
    .toSorted(([, a], [, b]) => b - a)
    .map(([layer, time]) => ({ layer, share: rounded(time / total) }));
  publish(`profile-${name}`, {
    title: `${target.title}: where the API's time goes, ${dossiers.toLocaleString('en')} dossiers`,
    rows: shares.map(({ layer, share }) => [layer, `${(share * 100).toFixed(1)} %`]),
    result: { perSecond: result.perSecond, shares },
    dossiers,
  });
} finally {
  await endAll();
}
