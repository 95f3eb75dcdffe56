import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runToEnd, startChild } from '../../tools/children.mjs';
import { startPostgres } from '../../tools/embedded-postgres.mjs';
import { apiScript } from '../../tools/instance.mjs';
import { cleanEnvironment } from '../../tools/paths.mjs';
import { nextDayOff, openDossiers } from './dossiers/open-dossiers.mjs';
import { line, seconds, table } from './print/report.mjs';

const { values } = parseArgs({ options: { dossiers: { type: 'string', default: '100000' } } });
const count = Number(values.dossiers);
const GOAL = 120;

const place = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
const server = await startPostgres({ dataDir: join(place, 'pg') });
const env = {
  ...cleanEnvironment(),
  DATABASE_URL: server.url,
  MOTCUA_DATA_DIR: join(place, 'data'),
  MOTCUA_DEMO: '1',
  LOG_LEVEL: 'warn',
  PUBLIC_URL: 'http://localhost:3000',
};
const say = (text) => process.stderr.write(`${text}\n`);
let worker;

async function command(...args) {
  const start = performance.now();
  const run = await runToEnd({ script: apiScript('cli'), args, env, logFile: join(place, 'cli.log') });
  if (run.code !== 0) throw new Error(`${args.join(' ')}\n${run.stdout}\n${run.lastWords()}`);
  return { said: run.stdout, ms: performance.now() - start };
}

async function measure(client) {
  await command('migrate');
  await command('seed');
  say(`writing ${count.toLocaleString('en')} open dossiers`);
  const writing = performance.now();
  await openDossiers({ client, url: server.url, dataDir: join(place, 'data'), count });
  const written = performance.now() - writing;

  const dayOff = nextDayOff();
  const flags = [dayOff, '--name', 'Nghỉ bão // Storm', '--source', 'Công điện 1/CĐ'];
  const idle = await command('calendar', 'list');
  const preview = await command('calendar', 'set', ...flags, '--dry-run');
  say(preview.said.split('\n')[0]);

  worker = startChild({
    name: 'worker',
    script: apiScript('worker'),
    env,
    logFile: join(place, 'worker.log'),
  });
  await worker.reported;
  const before = await busyTime(client);
  await command('calendar', 'set', ...flags);
  const done = await untilRecounted(client);
  const after = await busyTime(client);
  const cpu = { worker: after.worker - before.worker, database: after.database - before.database };
  return { written, preview: preview.ms - idle.ms, cpu, ...done };
}

/** CPU seconds of the worker and of the database so far: what the run costs, however busy the machine is. */
async function busyTime(client) {
  const { rows } = await client.query('SELECT pid FROM pg_stat_activity');
  const database = rows.reduce((sum, { pid }) => sum + ticksOf(pid), 0) / 100;
  return { worker: ticksOf(worker.identity.pid) / 100, database };
}

function ticksOf(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(words[11]) + Number(words[12]);
  } catch {
    return 0;
  }
}

async function untilRecounted(client) {
  for (;;) {
    const { rows } = await client.query(
      `SELECT seen, changed, extract(epoch FROM finished_at - asked_at) AS seconds FROM due_recount`,
    );
    const [row] = rows;
    if (row?.seconds != null) return { seen: row.seen, changed: row.changed, seconds: Number(row.seconds) };
    await new Promise((next) => setTimeout(next, 500));
  }
}

const client = new pg.Client({ connectionString: server.url });
try {
  await client.connect();
  const result = await measure(client);
  const perMillion = (result.seconds * 1_000_000) / result.seen;
  table(`Due dates of ${count.toLocaleString('en')} open dossiers after a day off`, [
    ['dossiers looked at', result.seen],
    ['dossiers that moved', result.changed],
    ['written before', seconds(result.written)],
    ['preview', seconds(result.preview)],
    ['counting anew, as a job of the worker', seconds(result.seconds * 1000)],
    ['the same for a million (goal 120 s)', seconds(perMillion * 1000)],
    ['CPU time of it in the worker', seconds(result.cpu.worker * 1000)],
    ['CPU time of it in the database', seconds(result.cpu.database * 1000)],
    ['load of the machine meanwhile (1 min)', loadavg()[0].toFixed(1)],
  ]);
  line({
    bench: 'recount',
    dossiers: count,
    changed: result.changed,
    previewSeconds: Number((result.preview / 1000).toFixed(2)),
    seconds: Number(result.seconds.toFixed(2)),
    secondsPerMillion: Number(perMillion.toFixed(1)),
    cpuSeconds: {
      worker: Number(result.cpu.worker.toFixed(1)),
      database: Number(result.cpu.database.toFixed(1)),
    },
    load: Number(loadavg()[0].toFixed(1)),
  });
  if (result.changed < count || perMillion > GOAL) process.exitCode = 1;
} finally {
  await worker?.stop();
  await client.end();
  await server.stop();
  await rm(place, { recursive: true, force: true });
}
