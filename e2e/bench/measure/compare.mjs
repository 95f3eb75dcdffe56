import { load } from '../load/driver.mjs';
import { startBare } from '../load/bare.mjs';
import { findPgbench, layOut, runPgbench } from '../load/pgbench.mjs';
import { processesOf, startProduct } from '../load/product.mjs';
import { openRecorder } from '../load/record.mjs';
import { runReplay } from '../load/replay.mjs';
import { median, medians, rounded } from '../load/statistics.mjs';
import { atEnd } from './at-end.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
/** How many requests are written down for the baseline, where they can be made again and again. */
const RECORDED = 200;

/**
 * One endpoint by HTTP, by pgbench with the statements that it sends, and by a bare Fastify handler with the same, in turns
 * on one data set. `target`:
 *   requests(ground, address, count)   that many requests, ready to be sent; where `once`, each for a single time
 *   once                               the requests change something
 *   perSecond                          for `once`: more than are done in a second by anybody
 *   nameOf(answer)                     the name that the answer drew, which another would draw again
 */
export async function compare(ground, target, options) {
  const { seconds, rounds, connections } = options;
  const { once = false } = target;
  const product = await startProduct(ground.dataset);
  const stopProduct = atEnd(product.stop);
  let stopBare = async () => undefined;
  try {
    const supply = await supplyOf(ground, target, product.address, options);
    say(`recording ${supply.recorded.length} requests`);
    const recording = await recordingOf(ground, target, supply.recorded);
    const kinds = [];
    for (const [at, kind] of (once ? recording.kinds.slice(0, 1) : recording.kinds).entries())
      kinds.push(await layOut(ground.client, `${target.name}_${at}`, kind));
    const bare = await startBare(ground.dataset.url, { kinds, processes: processesOf(), connections });
    stopBare = atEnd(() => bare.stop());
    const contenders = { product, bare, kinds, supply };
    const travelling = kinds.some(({ kind }) => kind.along.includes(true)) && findPgbench() !== null;
    const taken = { http: [], sql: [], ...(travelling && { together: [] }), bare: [] };
    await warmUp(product, target, supply, options);
    for (let round = 0; round < rounds; round += 1) {
      taken.http.push(await httpRound(ground, contenders, round, { ...options, target }));
      taken.sql.push(await sqlRound(ground, contenders, round, { ...options, target }));
      taken.together?.push(await sqlRound(ground, contenders, round, { ...options, target, together: true }));
      taken.bare.push(await bareRound(contenders, round, { ...options, target }));
      const told = Object.entries(taken).map(([name, list]) => `${name} ${list.at(-1).perSecond}/s`);
      say(`round ${round + 1}: ${told.join(', ')}`);
    }
    return { ...resultOf(taken, { seconds, connections }), ...wordsOf(recording) };
  } finally {
    await stopBare();
    await stopProduct();
    await target.clear?.(ground);
  }
}

async function recordingOf({ dataset }, { once = false, nameOf }, requests) {
  const recorder = await openRecorder(dataset);
  const stop = atEnd(() => recorder.stop());
  try {
    return await recorder.record(requests, { undo: once, nameOf });
  } finally {
    await stop();
  }
}

/** Acts of each round that are for a single time: enough to measure, few enough to be written down one by one. */
const ACTS = 1000;
const BARE_ACTS = 300;

/** What each contender is given; of reads all take the same, of acts each its own. */
async function supplyOf(ground, target, address, { rounds, seconds, quick }) {
  if (!target.once) {
    const requests = await target.requests(ground, address, 1500);
    return { warm: requests, http: Array(rounds).fill(requests), recorded: sampleOf(requests, RECORDED) };
  }
  const share = quick ? 0.4 : 1;
  const wanted = {
    http: Math.ceil(target.perSecond * (seconds + 1)),
    sql: Math.round(ACTS * share),
    together: Math.round(ACTS * share),
    bare: Math.round(BARE_ACTS * share),
  };
  const each = Object.values(wanted).reduce((sum, count) => sum + count, 0);
  // One round more of HTTP, to warm up.
  const count = rounds * each + wanted.http;
  say(`preparing ${count.toLocaleString('en')} requests`);
  const all = await target.requests(ground, address, count);
  const scale = all.length / count;
  const sizes = Object.fromEntries(
    Object.entries(wanted).map(([name, wish]) => [name, Math.floor(wish * scale)]),
  );
  if (sizes.bare < 10) throw new Error(`only ${all.length} requests could be made`);
  const [warm, ...http] = Array.from({ length: rounds + 1 }, (_, round) =>
    all.slice(round * sizes.http, (round + 1) * sizes.http),
  );
  return { warm, http, recorded: all.slice((rounds + 1) * sizes.http), sizes };
}

const sampleOf = (list, count) =>
  list.length <= count
    ? list
    : Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);

/** A program just started interprets its code: what nobody meets an hour later is not measured. */
const warmUp = ({ address }, { name, once }, { warm }, { seconds, connections }) =>
  load(address, {
    kinds: [{ name, once, requests: warm }],
    connections,
    seconds: Math.min(6, Math.max(3, seconds)),
    warmSeconds: 0,
  });

async function httpRound(ground, { product, supply }, round, { target, seconds, connections }) {
  const before = {};
  const note = () => Object.assign(before, { api: product.cpuSeconds(), database: ground.databaseCpu() });
  const result = await load(product.address, {
    kinds: [{ name: target.name, once: target.once, requests: supply.http[round] }],
    connections,
    seconds,
    onWarm: note,
  });
  return { ...withErrors(result), ...costs(result, product, ground, before) };
}

function withErrors({ statuses, wrong, requests, ...result }) {
  const answered = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  if (answered === 0 || requests < answered * 0.99)
    throw new Error(`${answered - requests} of ${answered} requests were not answered well: ${wrong}`);
  return { requests, ...result };
}

/** CPU milliseconds a request: what each part of the machine gave for it. */
function costs({ requests, driverCpuSeconds }, product, ground, before) {
  if (before.api === undefined) return {};
  const each = (seconds) => rounded((seconds * 1000) / requests);
  return {
    apiCpuMs: each(product.cpuSeconds() - before.api),
    databaseCpuMs: each(ground.databaseCpu() - before.database),
    driverCpuMs: each(driverCpuSeconds),
  };
}

async function sqlRound(ground, { kinds, supply }, round, options) {
  const { target, seconds, connections, rounds, ownDriver, together = false } = options;
  const { once } = target;
  const share = recordedShare({ kinds, supply });
  const acts = once ? Math.floor(supply.sizes.sql * share) : 0;
  const start = (together ? rounds * acts : 0) + round * acts;
  const run = ownDriver || !findPgbench() ? runReplay : runPgbench;
  const before = ground.databaseCpu();
  const given = { kinds, clients: connections, seconds, once, together, ...(once && { start, acts }) };
  const result = await run(ground.dataset.url, given);
  const done = result.acts ?? result.requests ?? result.perSecond * Math.max(1, Math.round(seconds));
  return {
    perSecond: rounded(result.perSecond),
    ...(result.p95 !== undefined ? { p95: result.p95 } : { mean: rounded(result.mean) }),
    databaseCpuMs: rounded(((ground.databaseCpu() - before) * 1000) / done),
  };
}

async function bareRound({ bare, kinds, supply }, round, { target, seconds, connections, rounds }) {
  const size = target.once ? Math.floor(supply.sizes.bare * recordedShare({ kinds, supply })) : 0;
  const from = bare.requests.length - (rounds - round) * size;
  const requests = target.once ? bare.requests.slice(from, from + size) : bare.requests;
  const result = await load(bare.address, {
    kinds: [{ name: 'bare', once: target.once, requests }],
    connections,
    seconds,
    warmSeconds: target.once ? 0.2 : 1,
  });
  return withErrors(result);
}

/** Some of what was to be written down is of a rarer kind, and left out. */
const recordedShare = ({ kinds, supply }) => kinds[0].kind.acts.length / supply.recorded.length;

function resultOf(taken, { seconds, connections }) {
  const over = (name) =>
    rounded(median(taken.http.map(({ perSecond }, round) => perSecond / taken[name][round].perSecond)));
  return {
    seconds,
    connections,
    rounds: taken.http.length,
    baseline: findPgbench() ? 'pgbench' : 'own driver',
    http: medians(taken.http),
    sql: medians(taken.sql),
    ...(taken.together && { together: medians(taken.together), ratioTogether: over('together') }),
    bare: medians(taken.bare),
    ratio: over('sql'),
    ratioBare: over('bare'),
    ratios: taken.http.map(({ perSecond }, round) => rounded(perSecond / taken.sql[round].perSecond)),
  };
}

const wordsOf = ({ kinds, share, statements }) => ({
  statements,
  shapes: kinds.length,
  shareOfRequests: rounded(share),
});

/** The same requests at two sizes, in turns: what the size costs. */
export async function compareSizes(small, large, target, options) {
  const { rounds } = options;
  const grounds = [small, large];
  const products = [];
  const stops = [];
  try {
    for (const ground of grounds) {
      const product = await startProduct(ground.dataset);
      products.push(product);
      stops.push(atEnd(product.stop));
    }
    const requests = await Promise.all(
      grounds.map((ground, at) => target.requests(ground, products[at].address, 1500)),
    );
    for (const at of [0, 1]) await warmUp(products[at], target, { warm: requests[at] }, options);
    const taken = [[], []];
    for (let round = 0; round < rounds; round += 1)
      for (const at of [0, 1]) {
        const supply = { http: Array(rounds).fill(requests[at]) };
        taken[at].push(
          await httpRound(grounds[at], { product: products[at], supply }, round, { ...options, target }),
        );
      }
    const ratios = taken[1].map(({ p95 }, round) => rounded(p95 / taken[0][round].p95));
    return { small: medians(taken[0]), large: medians(taken[1]), p95Ratio: rounded(median(ratios)), ratios };
  } finally {
    for (const stop of stops) await stop();
  }
}
