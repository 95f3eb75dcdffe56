import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBegin, isEnd } from './acts.mjs';
import { NOTHING, scriptFor } from './pgbench-script.mjs';

/** The program, where this machine has it. */
export function findPgbench() {
  const program = process.env['MOTCUA_PGBENCH'] || 'pgbench';
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? { program, version: /\d+(?:\.\d+)?/.exec(stdout)?.[0] ?? '' } : null;
}

const SCHEMA = 'motcua_bench';

/** The parameters of acts in a table, and what the server takes each of them for. */
export async function layOut(client, name, kind) {
  const table = `${SCHEMA}.${name.replaceAll(/\W/g, '_')}`;
  const { statements, acts } = kind;
  const parameters = [];
  for (const [s, text] of statements.entries()) {
    const types = await typesOf(client, text, acts[0][s].length);
    parameters.push(
      types.map((type, p) => ({ type, nullable: acts.some((act) => (act[s][p] ?? null) === null) })),
    );
  }
  const columns = parameters.flatMap((list, s) => list.map((_, p) => ({ s, p, name: `p${s}_${p + 1}` })));
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}; GRANT USAGE ON SCHEMA ${SCHEMA} TO PUBLIC`);
  await client.query(`DROP TABLE IF EXISTS ${table}`);
  await client.query(
    `CREATE UNLOGGED TABLE ${table} (k int PRIMARY KEY${columns.map((one) => `, ${one.name} text`).join('')})`,
  );
  await client.query(`GRANT SELECT ON ${table} TO PUBLIC`);
  const rows = acts.map((act, k) => ({
    k,
    ...Object.fromEntries(columns.map(({ s, p, name: column }) => [column, textOf(act[s][p])])),
  }));
  for (let from = 0; from < rows.length; from += 200)
    await client.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + 200))],
    );
  await client.query(`VACUUM ANALYZE ${table}`);
  return { table, kind: { ...kind, parameters } };
}

const textOf = (value) => ((value ?? null) === null ? NOTHING : String(value));

async function typesOf(client, text, count) {
  if (count === 0 || isBegin(text) || isEnd(text)) return [];
  await client.query(`PREPARE motcua_bench_types AS ${text}`);
  const { rows } = await client.query(
    `SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'motcua_bench_types'`,
  );
  await client.query('DEALLOCATE motcua_bench_types');
  return rows[0].types;
}

export const clearTables = (client) => client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);

/**
 * Short acts are read ten at a time, so that reading their parameters hardly counts. Each place in a script is a statement
 * of its own, planned five times on every connection: long ones stand there once, and reading is measured and left out.
 */
const BATCH = 10;
const SHORT = 1500;
/** So many statements are planned anew on every connection that a short run would be of little else. */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

/**
 * The acts by pgbench, prepared, as the application's role. `kinds` come from `layOut`, all for one endpoint. With `once`
 * there is one kind, and `acts` of it from `start` on are each done a single time.
 */
export async function runPgbench(
  url,
  { kinds, clients = 8, seconds, once = false, start = 0, acts, together },
) {
  const place = await mkdtemp(join(tmpdir(), 'motcua-pgbench-'));
  try {
    const batch = batchOf(kinds, once);
    const perClient = once ? Math.floor(acts / clients / batch) * batch : 0;
    const words = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-D', 'n=0'];
    let reading = 0;
    for (const [at, { table, kind }] of kinds.entries()) {
      const file = join(place, `${at}.sql`);
      await writeFile(file, scriptFor(kind, { table, batch, once, perClient, start, together }));
      words.push('-f', `${file}@${kind.acts.length}`);
    }
    if (batch === 1) reading = await secondsOfReading(url, { kinds, place, clients });
    const told = await pgbench(url, [...words, ...lengthOf({ once, perClient, seconds })], once);
    const perSecond = 1 / (1 / (told.perSecond * batch) - reading);
    return { perSecond, mean: (clients / perSecond) * 1000, ...(once && { acts: perClient * clients }) };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function batchOf(kinds, once) {
  const short = kinds.every(({ kind: { statements } }) => statements.join('').length < SHORT);
  return once || !short ? 1 : Math.min(BATCH, ...kinds.map(({ kind }) => kind.acts.length));
}

/** A second to warm up, which is not counted; or each act once. */
const lengthOf = ({ once, perClient, seconds }) =>
  once ? ['-t', String(perClient)] : ['-T', String(Math.max(1, Math.round(seconds)) + 1), '-P', '1'];

/** What reading the parameters of one act takes, all clients together: it is no part of the act. */
async function secondsOfReading(url, { kinds, place, clients }) {
  const [{ table, kind }] = kinds;
  const file = join(place, 'reading.sql');
  const nothing = { ...kind, statements: [], along: [] };
  await writeFile(file, scriptFor(nothing, { table, batch: 1, once: false }));
  const words = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-t', '300', '-f', file];
  return 1 / (await pgbench(url, words, true)).perSecond;
}

/** Transactions a second: of the whole run, or of all but its first second where that is told second by second. */
function rateIn(said) {
  const failed = Number(/number of failed transactions: (\d+)/.exec(said)?.[1] ?? 0);
  const steady = [...said.matchAll(/^progress: [\d.]+ s, ([\d.]+) tps/gm)]
    .slice(1)
    .map(([, tps]) => Number(tps));
  const whole = Number(/^tps = ([\d.]+)/m.exec(said)?.[1] ?? NaN);
  const perSecond = steady.length > 0 ? steady.reduce((sum, tps) => sum + tps, 0) / steady.length : whole;
  if (!Number.isFinite(perSecond) || perSecond === 0 || failed > 0) throw new Error(`pgbench:\n${said}`);
  return { perSecond };
}

async function pgbench(url, words, plannedOnce = false) {
  const { username, password, hostname, port, pathname } = new URL(url);
  const env = {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGOPTIONS: ['-c role=motcua_app', ...(plannedOnce ? [PLANNED_ONCE] : [])].join(' '),
  };
  const { program } = findPgbench();
  const child = spawn(program, [...words, pathname.slice(1)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`pgbench (${code}):\n${said.trim().split('\n').slice(-12).join('\n')}`);
  return rateIn(said);
}
