import { fillSearch } from './fill-search.mjs';
import { say } from './progress.mjs';

/** What the product keeps beside the rows: counters, timers, statistics. */
export async function afterLoad({ client, url, place, until, command }) {
  await client.query(COUNTERS, [new Date(until - 86_400_000)]);
  await client.query(TIMERS);
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM pg_proc WHERE proname = 'rebuild_figures') AS there`,
  );
  if (rows[0].there) {
    say('counting the figures of reports');
    await client.query('SELECT rebuild_figures()');
  }
  await fillSearch({ client, url });
  await client.query("SET maintenance_work_mem = '1500MB'");
  await client.query('VACUUM (ANALYZE, PARALLEL 0)');
  void [url, place, command];
}

/** Codes of the last days go on where the set ends; other numbers begin above every one there is. */
const COUNTERS = `
  INSERT INTO number_counter (scope, period, n)
  SELECT 'dossier/' || a.code, to_char(d.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), count(*)
  FROM dossier d JOIN agency a ON a.id = d.receiving_agency_id WHERE d.submitted_at >= $1
  GROUP BY 1, 2
  ON CONFLICT (scope, period) DO UPDATE SET n = greatest(number_counter.n, excluded.n)`;

/** What waits for a time waits in the queue of jobs. */
const TIMERS = `
  SELECT count(graphile_worker.add_job('dossiers.timeout', json_build_object('dossierId', dossier_id, 'taskKey', task_key),
    run_at => timeout_at, job_key => 'timeout:' || dossier_id || ':' || task_key))
  FROM task WHERE closed_at IS NULL AND timeout_at IS NOT NULL`;
