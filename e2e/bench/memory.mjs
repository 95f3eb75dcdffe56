import { parseArgs } from 'node:util';
import { client } from './abuse/http-client.mjs';
import { file, office, officersOf } from './abuse/office.mjs';
import { startProduct } from './abuse/product.mjs';
import { highestRss, memoryOf } from './processes/memory-of.mjs';
import { publish } from './measure/results.mjs';

// Bar 12: what the programs occupy at rest, 10 s after they are ready, and under a mix of requests.
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, connections: { type: 'string', default: '16' } },
});
const [requests, connections] = [Number(values.requests), Number(values.connections)];
const AT_REST_MB = 150;
const UNDER_LOAD_MB = 400;
const SUPERVISOR_MB = 60;
const LOCAL = '127.0.0.1';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The supervisor, where there is one, is the small one at the head. */
function ofApi(product) {
  const [head, ...others] = memoryOf(product.pids.api);
  return others.length > 0 ? { supervisor: head, http: others } : { supervisor: null, http: [head] };
}

async function load(product, paths) {
  const { ask, close } = client({ address: product.address, from: LOCAL, connections });
  let sent = 0;
  let failed = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (sent < requests) {
        const [path, headers] = paths[sent++ % paths.length];
        const { status } = await ask('GET', path, { headers });
        if (status === 0 || status >= 500) failed += 1;
      }
    }),
  );
  close();
  return failed;
}

async function measure(product) {
  await pause(10_000);
  const rest = { ...ofApi(product), worker: memoryOf(product.pids.worker)[0] };
  const connection = {
    address: product.address,
    ...client({ address: product.address, from: LOCAL, connections: 4 }),
  };
  const tokenOf = async (username) => (await product.command('token', username)).trim();
  const citizen = await tokenOf('dan.an');
  const codes = [];
  for (let n = 0; n < 12; n += 1) codes.push(await file(connection, citizen));
  const tokens = await officersOf(connection, tokenOf, codes[0], 4);
  connection.close();
  const as = (token) => ({ authorization: `Bearer ${token}` });
  const paths = [
    ['/api/v1/procedures?q=khai+sinh', {}],
    ['/', {}],
    ['/api/v1/my/dossiers', as(citizen)],
    ...tokens.flatMap((token) => [
      ['/api/v1/inbox?tab=unit', as(token)],
      ...codes.slice(0, 3).map((code) => [`/api/v1/dossiers/${code}`, as(token)]),
    ]),
  ];
  const desks = office({ address: product.address, from: LOCAL, tokens, codes });
  const peak = { http: 0, supervisor: 0 };
  const watch = setInterval(() => {
    const now = ofApi(product);
    peak.http = Math.max(peak.http, highestRss(now.http));
    peak.supervisor = Math.max(peak.supervisor, now.supervisor?.rss ?? 0);
  }, 200);
  const failed = await load(product, paths);
  clearInterval(watch);
  await desks.close();
  await pause(10_000);
  return { rest, peak, after: ofApi(product), failed };
}

const product = await startProduct({ MOTCUA_LIMITS: '100000' });
try {
  const { rest, peak, after, failed } = await measure(product);
  const told = ({ rss, pss }) => `${rss} / ${pss}`;
  publish('memory', {
    title: 'Memory, MB',
    rows: [
      ...rest.http.map((one, index) => [`HTTP process ${index + 1} at rest, RSS / PSS (bar 150)`, told(one)]),
      ...(rest.supervisor ? [['supervisor at rest, RSS / PSS', told(rest.supervisor)]] : []),
      ['worker at rest, RSS / PSS', told(rest.worker)],
      [`largest HTTP process in ${requests.toLocaleString('en')} requests, RSS (bar 400)`, peak.http],
      ['supervisor then, RSS', peak.supervisor],
      ...after.http.map((one, index) => [
        `HTTP process ${index + 1} ten seconds after, RSS / PSS`,
        told(one),
      ]),
      ['not answered', failed],
    ],
    result: { rest, peak, after, failed, requests },
    dossiers: 0,
  });
  const kept =
    highestRss(rest.http) <= AT_REST_MB && peak.http <= UNDER_LOAD_MB && peak.supervisor <= SUPERVISOR_MB;
  if (!kept || failed > 0) process.exitCode = 1;
} finally {
  await product.stop();
}
