import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { client } from './abuse/http-client.mjs';
import { file, office, officersOf } from './abuse/office.mjs';
import { startProduct } from './abuse/product.mjs';
import { publish } from './measure/results.mjs';
import { highestRss, memoryOf } from './processes/memory-of.mjs';

// Bar 9: officers work while citizens come, first as on any day, then ten times as many.
const { values } = parseArgs({
  options: { normal: { type: 'string', default: '20' }, seconds: { type: 'string', default: '40' } },
});
const [normal, seconds] = [Number(values.normal), Math.min(120, Number(values.seconds))];
const GOAL = 1.5;
const MOST_MB = 400;
const LOCAL = '127.0.0.1';
const say = (text) => process.stderr.write(`${text}\n`);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const at = (sorted, share) =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));

async function phase(name, perSecond, { product, desks, paths }) {
  say(`${name}: ${perSecond} citizens a second`);
  const settings = JSON.stringify({ address: product.address, paths, perSecond });
  const crowd = fork(join(import.meta.dirname, 'processes', 'crowd.mjs'), [settings]);
  const counted = new Promise((done) => crowd.once('message', done));
  await pause(2000);
  desks.take();
  let megabytes = 0;
  for (let second = 0; second < seconds; second += 1) {
    await pause(1000);
    megabytes = Math.max(megabytes, highestRss(memoryOf(product.pids.api)));
  }
  const { samples, failed, worst } = desks.take();
  if (failed > 0) say(`an officer was refused: ${worst}`);
  crowd.send('stop');
  const counts = await counted;
  await pause(1000);
  const sorted = samples.toSorted((a, b) => a - b);
  return {
    name,
    requests: sorted.length,
    failed,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    megabytes,
    counts,
  };
}

async function run(product) {
  const connection = {
    address: product.address,
    ...client({ address: product.address, from: LOCAL, connections: 4 }),
  };
  const tokenOf = async (username) => (await product.command('token', username)).trim();
  const citizen = await tokenOf('dan.an');
  const codes = [];
  for (let n = 0; n < 12; n += 1) codes.push(await file(connection, citizen));
  const tokens = await officersOf(connection, tokenOf, codes[0], 6);
  connection.close();
  const paths = [
    ['/', {}],
    ['/api/v1/procedures?q=khai+sinh', {}],
    ['/api/v1/procedures/1.001193', {}],
    ['/api/v1/procedures?q=dat+dai&limit=20', {}],
    ['/api/v1/admin-units', {}],
  ];
  const desks = office({ address: product.address, from: LOCAL, tokens, codes });
  const ground = { product, desks, paths };
  try {
    return [
      await phase('quiet', normal, ground),
      await phase('surge', normal * 10, ground),
      await phase('quiet again', normal, ground),
    ];
  } finally {
    await desks.close();
  }
}

const product = await startProduct();
try {
  const phases = await run(product);
  const quiet = (phases[0].p95 + phases[2].p95) / 2;
  const ratio = Number((phases[1].p95 / quiet).toFixed(2));
  publish('surge', {
    title: 'Officers while citizens surge',
    rows: [
      ...phases.flatMap(({ name, requests, failed, p50, p95, megabytes, counts }) => [
        [`${name}: officers' requests, refused`, `${requests}, ${failed}`],
        [`${name}: officers' p50 / p95, ms`, `${p50} / ${p95}`],
        [`${name}: citizens' answers`, JSON.stringify(counts)],
        [`${name}: largest process, MB RSS (bar 400)`, megabytes],
      ]),
      ['p95 to that of quiet (bar 1.5)', ratio],
    ],
    result: { normal, seconds, phases, ratio },
    dossiers: 0,
  });
  const { p95, failed, megabytes } = phases[1];
  if (p95 > quiet * GOAL || failed > 0 || megabytes > MOST_MB) process.exitCode = 1;
} finally {
  await product.stop();
}
