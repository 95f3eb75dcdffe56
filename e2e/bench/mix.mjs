import { load } from './load/driver.mjs';
import { machine } from './load/machine.mjs';
import { startProduct } from './load/product.mjs';
import { rounded } from './load/statistics.mjs';
import { atEnd, endAll } from './measure/at-end.mjs';
import { openGround } from './measure/ground.mjs';
import { options } from './measure/options.mjs';
import { publish } from './measure/results.mjs';
import { dossier } from './measure/targets/dossier.mjs';
import { inbox } from './measure/targets/inbox.mjs';
import { inboxFiltered } from './measure/targets/inbox-filtered.mjs';
import { lookup } from './measure/targets/lookup.mjs';
import { myDossiers } from './measure/targets/my-dossiers.mjs';
import { report } from './measure/targets/report.mjs';
import { searchInUnit } from './measure/targets/search-dossiers.mjs';
import { searchProcedures } from './measure/targets/search-procedures.mjs';
import { step } from './measure/targets/step.mjs';
import { submit } from './measure/targets/submit.mjs';

// Everybody at once, the worker too: of a hundred requests 70 are citizens', 25 officers', 5 leaders'.
const ROLES = {
  citizens: [
    [searchProcedures, 26],
    [lookup, 18],
    [myDossiers, 24],
    [submit, 2],
  ],
  officers: [
    [inbox, 9],
    [inboxFiltered, 3],
    [dossier, 8],
    [searchInUnit, 2],
    [step, 3],
  ],
  leaders: [[report, 5]],
};
const wanted = options();

async function kindsOf(ground, address, seconds) {
  const kinds = [];
  for (const [role, parts] of Object.entries(ROLES))
    for (const [target, weight] of parts) {
      // Written to a hundredth of what the machine can answer at most.
      const count = target.once ? Math.ceil(weight * (seconds + 2) * 30) : 800;
      const requests = await target.requests(ground, address, count);
      kinds.push({ name: `${role}: ${target.name}`, weight, once: target.once ?? false, requests });
    }
  return kinds;
}

try {
  const { dossiers, seed, connections } = wanted;
  const seconds = wanted.seconds * wanted.rounds;
  const ground = await openGround({ dossiers, seed });
  const on = await machine(ground.client);
  const product = await startProduct(ground.dataset, { worker: true });
  const stop = atEnd(product.stop);
  const kinds = await kindsOf(ground, product.address, seconds);
  const { kinds: told, ...all } = await load(product.address, { kinds, connections, seconds });
  const megabytes = product.megabytes();
  await stop();
  await submit.clear(ground);
  await ground.close();
  const failed = Object.entries(all.statuses).filter(
    ([status]) => Number(status) === 0 || Number(status) >= 400,
  );
  publish('mix', {
    title: `A mix of everybody for ${seconds} s, ${dossiers.toLocaleString('en')} dossiers`,
    rows: [
      ['requests a second', all.perSecond],
      ['p50 / p95 / p99, ms', [all.p50, all.p95, all.p99].join(' / ')],
      [
        'answered otherwise than well',
        failed.map(([status, count]) => `${status}: ${count}`).join(', ') || 'none',
      ],
      ...Object.entries(told).map(([name, { requests, p50, p95, p99 }]) => [
        `  ${name}`,
        `${requests}: ${[p50, p95, p99].join(' / ')}`,
      ]),
      ['memory of the API, MB', megabytes],
    ],
    result: {
      machine: on,
      ...all,
      kinds: told,
      megabytes,
      driverCpuMs: rounded((all.driverCpuSeconds * 1000) / all.requests),
    },
    dossiers,
  });
  if (failed.reduce((sum, [, count]) => sum + count, 0) > all.requests / 100) process.exitCode = 1;
} finally {
  await endAll();
}
