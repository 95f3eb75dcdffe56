import { loadavg } from 'node:os';
import { machine } from '../load/machine.mjs';
import { compare, compareSizes } from './compare.mjs';
import { endAll } from './at-end.mjs';
import { openGround } from './ground.mjs';
import { publish } from './results.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

/** The whole of a measure of one endpoint: opens the data, compares, tells, and ends everything. */
export async function measure(target, options) {
  try {
    const { dossiers, seed, against } = options;
    say(`${target.title}: ${dossiers.toLocaleString('en')} dossiers`);
    const ground = await openGround({ dossiers, seed });
    const on = await machine(ground.client);
    const result = { machine: on, ...(await compare(ground, target, options)) };
    if (against !== null && target.once !== true) {
      const small = await openGround({ dossiers: against, seed });
      const sizes = await compareSizes(small, ground, target, options);
      Object.assign(result, { against, ...sizes });
      await small.close();
    }
    await ground.close();
    publish(target.name, {
      title: titleOf(target, options),
      rows: rowsOf(result, options),
      result,
      dossiers,
    });
    return result;
  } finally {
    await endAll();
  }
}

const titleOf = ({ title }, { dossiers }) => `${title}, ${dossiers.toLocaleString('en')} dossiers`;

const times = ({ p50, p95, p99 }) => [p50, p95, p99].join(' / ');

export function rowsOf(result, { against }) {
  const { http, sql, bare } = result;
  return [
    ['by HTTP, a second', http.perSecond],
    ['  p50 / p95 / p99, ms', times(http)],
    [
      '  CPU a request: API / database / driver, ms',
      [http.apiCpuMs, http.databaseCpuMs, http.driverCpuMs].join(' / '),
    ],
    [`the same statements by ${result.baseline}, a second`, sql.perSecond],
    ['  CPU an act: database, ms', sql.databaseCpuMs],
    ...(result.together
      ? [['the same, sent together as the product sends them, a second', result.together.perSecond]]
      : []),
    ['the same behind a bare Fastify handler, a second', bare.perSecond],
    [`HTTP to ${result.baseline} (median of ${result.rounds})`, result.ratio],
    ...(result.together ? [['HTTP to the same sent together', result.ratioTogether]] : []),
    ['HTTP to bare Fastify', result.ratioBare],
    ['statements a request', result.statements],
    ...(result.large
      ? [
          [`p95 at ${against.toLocaleString('en')}, ms`, result.small.p95],
          ['p95 at this size, in turns with it, ms', result.large.p95],
          ['p95 to p95 of the smaller', result.p95Ratio],
        ]
      : []),
    ['connections', result.connections],
    [
      'load of the machine before / after (1 min)',
      `${result.machine.loadBefore} / ${loadavg()[0].toFixed(1)}`,
    ],
  ];
}
