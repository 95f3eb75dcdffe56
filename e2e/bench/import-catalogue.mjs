import { machine } from './load/machine.mjs';
import { rounded } from './load/statistics.mjs';
import { endAll } from './measure/at-end.mjs';
import { openCatalogueGround } from './measure/catalogue-ground.mjs';
import { options } from './measure/options.mjs';
import { publish } from './measure/results.mjs';

// A catalogue taken in for the first time, and again unchanged, beside a plain copy of the rows that it became.
const wanted = options({ catalogue: { type: 'string', multiple: true, default: [] } });

async function copied(client) {
  await client.query('CREATE TABLE motcua_bench_copy (LIKE procedure INCLUDING ALL)');
  const begun = performance.now();
  await client.query('INSERT INTO motcua_bench_copy OVERRIDING SYSTEM VALUE SELECT * FROM procedure');
  const took = (performance.now() - begun) / 1000;
  await client.query('DROP TABLE motcua_bench_copy');
  return took;
}

try {
  if (wanted.catalogue.length === 0)
    throw new Error('name the files of a catalogue: --catalogue FILE --catalogue FILE');
  const ground = await openCatalogueGround();
  const on = await machine(ground.client);
  const idle = await ground.command('catalogue', '--help');
  const before = ground.databaseCpu();
  const first = (await ground.take(wanted.catalogue)) - idle;
  const databaseCpu = ground.databaseCpu() - before;
  const again = (await ground.take(wanted.catalogue)) - idle;
  const procedures = await ground.count();
  const copy = await copied(ground.client);
  await ground.close();
  const result = {
    machine: on,
    procedures,
    seconds: rounded(first),
    againSeconds: rounded(again),
    databaseCpuSeconds: rounded(databaseCpu),
    copySeconds: rounded(copy),
    perSecond: rounded(procedures / first),
  };
  publish('import-catalogue', {
    title: `Taking in a catalogue of ${procedures.toLocaleString('en')} procedures`,
    rows: [
      ['first time, s', result.seconds],
      ['  procedures a second', result.perSecond],
      ['  CPU of the database, s', result.databaseCpuSeconds],
      ['again, unchanged, s', result.againSeconds],
      ['a copy of the same rows and indexes by SQL, s', result.copySeconds],
    ],
    result,
    dossiers: wanted.dossiers,
  });
} finally {
  await endAll();
}
