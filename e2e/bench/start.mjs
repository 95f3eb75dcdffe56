import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../tools/free-port.mjs';
import { root } from '../../tools/paths.mjs';
import { seconds } from './print/report.mjs';
import { publish } from './measure/results.mjs';

// Bar 15: from the command to `ready`; warm several times, and once from a clean clone with nothing built.
const { values } = parseArgs({
  options: { times: { type: 'string', default: '3' }, cold: { type: 'boolean', default: false } },
});
const WARM_MS = 8000;
const COLD_MS = 180_000;
const place = mkdtempSync(join(tmpdir(), 'motcua-start-'));

/** Gives milliseconds to `ready`, and from SIGTERM to the end. */
async function start(directory, env) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['tools/run.mjs', 'start'], { cwd: directory, env });
  const exited = new Promise((done) => child.once('exit', done));
  let said = '';
  const ready = await new Promise((done, fail) => {
    const hear = (data) => {
      said += data;
      if (/^ *\d+\.\d s {2}ready$/m.test(said)) done(performance.now() - begun);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    exited.then(() => fail(new Error(said)));
  });
  await new Promise((done) => setTimeout(done, 3000));
  const told = performance.now();
  child.kill('SIGTERM');
  const code = await exited;
  if (code !== 0) throw new Error(`npm start ended with ${code}:\n${said}`);
  return { ready, stop: performance.now() - told };
}

async function environment(name) {
  return { ...process.env, PORT: String(await freePort()), MOTCUA_DATA_DIR: join(place, name) };
}

/** As somebody gets it who has just cloned; packages come from the machine's own store of them. */
async function cold() {
  const clone = join(place, 'clone');
  const made = spawnSync('git', ['clone', '--quiet', '--local', root, clone], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const pnpm = join(root, '.motcua', 'tools');
  if (existsSync(pnpm)) cpSync(pnpm, join(clone, '.motcua', 'tools'), { recursive: true });
  rmSync(join(clone, '.motcua', 'tools', 'compile-cache'), { recursive: true, force: true });
  return start(clone, await environment('cold'));
}

try {
  const env = await environment('warm');
  // The first makes the database.
  const first = await start(root, env);
  const warm = [];
  for (let n = 0; n < Number(values.times); n += 1) warm.push(await start(root, env));
  const readies = warm.map(({ ready }) => ready).toSorted((a, b) => a - b);
  const median = readies[Math.floor(readies.length / 2)];
  const slowestStop = Math.max(...warm.map(({ stop }) => stop));
  const clean = values.cold ? await cold() : null;
  publish('start', {
    title: 'npm start, to ready',
    rows: [
      ['with an empty data directory', seconds(first.ready)],
      ['warm, median (bar 8 s)', seconds(median)],
      ['warm, all', readies.map(seconds).join(' / ')],
      ['from SIGTERM to the end, slowest (bar 10 s)', seconds(slowestStop)],
      ...(clean ? [['cold, from a clean clone (bar 3 min)', seconds(clean.ready)]] : []),
    ],
    result: {
      firstMs: Math.round(first.ready),
      warmMs: readies.map(Math.round),
      stopMs: Math.round(slowestStop),
      coldMs: clean && Math.round(clean.ready),
    },
    dossiers: 0,
  });
  if (median > WARM_MS || slowestStop > 10_000 || (clean && clean.ready > COLD_MS)) process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
