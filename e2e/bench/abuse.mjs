import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { client } from './abuse/http-client.mjs';
import { file, fillDraft, office, officersOf } from './abuse/office.mjs';
import { startProduct } from './abuse/product.mjs';
import { line, table } from './print/report.mjs';

// Officers work while one abuser sends sign-ins and submissions over 500 connections: first from elsewhere, then from the
// officers' own address. Before and after, nobody does.
const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '12' },
  },
});
const connections = Math.min(Number(values.connections), 2000);
const seconds = Math.min(Number(values.seconds), 60);
const GOAL = 1.5;
const OFFICE = '127.0.0.1';
const ELSEWHERE = '127.0.0.2';
const OFFICERS = 6;
const DOSSIERS = 12;

const say = (text) => process.stderr.write(`${text}\n`);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function summary({ samples, failed }) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => Number(percentile(sorted, share).toFixed(1));
  return { requests: sorted.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function abused(product, from, abuser) {
  const { address } = product;
  const settings = JSON.stringify({ address, from, connections, ...abuser });
  const flood = fork(join(import.meta.dirname, 'abuse', 'flood.mjs'), [settings]);
  const counts = new Promise((done) => flood.once('message', done));
  return {
    stop: async () => {
      flood.send('stop');
      return counts;
    },
  };
}

/** One stretch of time; its first second is nobody's. */
async function phase(name, product, desks, flood) {
  say(name);
  await pause(1000);
  desks.take();
  await pause(seconds * 1000);
  const taken = desks.take();
  const measured = summary(taken);
  if (taken.failed > 0) say(`an officer was refused: ${taken.worst}`);
  const memory = product.memory();
  const counts = flood ? await flood.stop() : {};
  if (flood) await pause(1500);
  return { name, ...measured, memory, counts };
}

async function run(product) {
  const connection = {
    address: product.address,
    ...client({ address: product.address, from: OFFICE, connections: 4 }),
  };
  const tokenOf = async (username) => (await product.command('token', username)).trim();
  const citizen = await tokenOf('dan.an');
  const codes = [];
  for (let n = 0; n < DOSSIERS; n += 1) codes.push(await file(connection, citizen));
  const tokens = await officersOf(connection, tokenOf, codes[0], OFFICERS);
  const token = await tokenOf('dan.binh');
  const abuser = { token, draft: await fillDraft(connection, token) };
  connection.close();
  say(`${tokens.length} officers`);
  const desks = office({ address: product.address, from: OFFICE, tokens, codes });
  try {
    await pause(3000);
    return [
      await phase('quiet', product, desks),
      await phase('abused from elsewhere', product, desks, await abused(product, ELSEWHERE, abuser)),
      await phase('abused from the same address', product, desks, await abused(product, OFFICE, abuser)),
      await phase('quiet again', product, desks),
    ];
  } finally {
    await desks.close();
  }
}

const product = await startProduct();
try {
  const phases = await run(product);
  const quiet = (phases[0].p95 + phases.at(-1).p95) / 2;
  const ratios = phases.slice(1, -1).map(({ p95 }) => p95 / quiet);
  for (const { name, counts, ...figures } of phases) {
    const kinds = Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b));
    table(name, [
      ['officers: requests', figures.requests],
      ['officers: refused or failed', figures.failed],
      ['officers: p50 / p95 / p99, ms', [figures.p50, figures.p95, figures.p99].join(' / ')],
      ['memory of the API, MB', figures.memory],
      ...kinds.map(([kind, count]) => [`abuser: ${kind}`, count]),
    ]);
  }
  const worst = Math.max(...ratios);
  table('Officers under abuse', [
    ['p95 to that of quiet, worst (bar 1.5)', worst.toFixed(2)],
    ['load of the machine (1 min)', loadavg()[0].toFixed(1)],
  ]);
  line({
    bench: 'abuse',
    connections,
    quietP95: Number(quiet.toFixed(1)),
    ratio: Number(worst.toFixed(2)),
    phases,
  });
  if (worst > GOAL || phases.some(({ failed }) => failed > 0)) process.exitCode = 1;
} finally {
  await product.stop();
}
