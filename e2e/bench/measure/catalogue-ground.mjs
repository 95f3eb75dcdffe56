import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { runToEnd } from '../../../tools/children.mjs';
import { startPostgres } from '../../../tools/embedded-postgres.mjs';
import { apiScript } from '../../../tools/instance.mjs';
import { cleanEnvironment } from '../../../tools/paths.mjs';
import { cpuSecondsOf, parentOf } from '../load/machine.mjs';
import { clearTables } from '../load/pgbench.mjs';
import { atEnd } from './at-end.mjs';

/** A new database with the shipped procedures, into which a catalogue can be taken; nothing of it is kept. */
export async function openCatalogueGround() {
  const place = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  const server = await startPostgres({ dataDir: join(place, 'pg') });
  const stop = atEnd(async () => {
    await server.stop();
    await rm(place, { recursive: true, force: true });
  });
  const env = { MOTCUA_DATA_DIR: join(place, 'data'), MOTCUA_DEMO: '1' };
  const settings = { ...cleanEnvironment(), ...env, DATABASE_URL: server.url, LOG_LEVEL: 'warn' };
  const command = async (...args) => {
    const begun = performance.now();
    const all = { ...settings, PUBLIC_URL: 'http://localhost:3000' };
    const run = await runToEnd({ script: apiScript('cli'), args, env: all, logFile: join(place, 'cli.log') });
    if (run.code !== 0) throw new Error(`${args.join(' ')}\n${run.stdout}\n${run.lastWords()}`);
    return (performance.now() - begun) / 1000;
  };
  await command('migrate');
  await command('seed');
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0].pid);
  return {
    dataset: { url: server.url, env, place },
    client,
    command,
    databaseCpu: () => cpuSecondsOf(postmaster),
    /** Seconds that taking in these files took; paths as the person typed them. */
    take: (files) =>
      command('catalogue', 'import', ...files.map((file) => resolve(process.env['INIT_CWD'] ?? '.', file))),
    async count() {
      const { rows: counted } = await client.query('SELECT count(*)::int AS n FROM procedure');
      return counted[0].n;
    },
    async close() {
      await clearTables(client).catch(() => undefined);
      await client.end();
      await stop();
    },
  };
}
