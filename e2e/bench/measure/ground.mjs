import pg from 'pg';
import { openDataset } from '../data/open-dataset.mjs';
import { cpuSecondsOf, parentOf } from '../load/machine.mjs';
import { clearTables } from '../load/pgbench.mjs';
import { closeSessions, openSessions } from '../load/sessions.mjs';
import { atEnd } from './at-end.mjs';

/** A data set with its server running, a connection of ours, and people signed in. */
export async function openGround({ dossiers, seed, thin = false }) {
  const dataset = await openDataset({ dossiers, seed, ...(thin && { thin }) });
  const stopDataset = atEnd(() => dataset.stop());
  const client = new pg.Client({ connectionString: dataset.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(
    'SELECT pg_backend_pid() AS pid, max(id) AS job FROM graphile_worker._private_jobs',
  );
  const postmaster = parentOf(rows[0].pid);
  await closeSessions(client);
  // A product's worker merges figures each minute, and its database vacuums after so many changes. No worker runs beside a measure,
  // no server long enough, and the measure before left its own.
  await client.query('SELECT merge_figures()');
  await client.query('VACUUM dossier, task');
  const tokens = new Map();
  return {
    dataset,
    client,
    manifest: dataset.manifest,
    databaseCpu: () => cpuSecondsOf(postmaster),
    /** Tokens of these accounts. */
    async signIn(accountIds) {
      const missing = [...new Set(accountIds)].filter((id) => !tokens.has(id));
      if (missing.length > 0)
        for (const [id, token] of await openSessions(client, missing)) tokens.set(id, token);
      return tokens;
    },
    /** The work that loads have left for the worker is not done: nobody waits for it. */
    async close() {
      await client
        .query('DELETE FROM graphile_worker._private_jobs WHERE id > $1', [rows[0].job ?? 0])
        .catch(() => undefined);
      await clearTables(client).catch(() => undefined);
      await closeSessions(client).catch(() => undefined);
      await client.end();
      await stopDataset();
    },
  };
}
