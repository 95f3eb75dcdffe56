import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { stateAt } from '../../src/features/dossiers/index.js';
import { FieldCipher } from '../../src/platform/crypto/index.js';
import { OtherSystem } from '../engine/other-system.js';
import { type Cast, cast, WARD } from '../engine/people.js';
import { BEGINNING, ENDING, FINDINGS, publish } from '../engine/procedure-files.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { stateOf } from '../sealed-rows.js';
import { builtApi } from './built-api.js';
import { WorkerProcess } from './worker-process.js';

const CODE = '9.000301';
/** Far below the hours after which the queue by itself gives up on a worker. */
const SOON = { timeout: 15_000, interval: 100 };

let t: TestApp;
let p: Cast;
let other: OtherSystem;
let entry: string;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  other = await OtherSystem.start();
  // The processes keep the machine's time.
  t = await createTestApp({ at: new Date().toISOString() });
  entry = join(await builtApi(), '..', 'worker.js');
  await publish(t, {
    code: CODE,
    slug: 'hoi-roi-cho',
    workflow: `steps:${BEGINNING}
  work:
    service: Tra cứu // Search
    connector: landRecords.check
    sends: { certificateNumber: purpose }
    gives: { found: boolean }
    patience: 30d
    to: byHand
    fallback: byHand
  byHand:
    task: Cho ý kiến // Give an opinion
    who: CASE_OFFICER @ competent/OFFICE
    time: 2wd
    form: findings
    onTimeout: { after: 2wd, do: agree, why: Im lặng là đồng ý // Silence is consent }
    actions:
      agree: { label: Đồng ý // Agree, to: sign, form: no }
${ENDING}
forms:${FINDINGS}
`,
  });
  p = await cast(t);
}, 120_000);
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
});
afterAll(async () => {
  await t.close();
  other.close();
});

async function startWorker(): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start(entry, {
    DATABASE_URL: t.ownerUrl,
    MOTCUA_DATA_DIR: t.config.dataDir,
    MOTCUA_DEMO: '1',
    MOTCUA_CONNECTORS_URL: other.url,
    LOG_LEVEL: 'silent',
  });
  workers.push(worker);
  return worker;
}

async function accepted(): Promise<{ code: string; id: string }> {
  const { code } = await p.an.file(CODE, WARD);
  await p.intake.do(code, 'accept');
  const [row] = await t.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [code]);
  return { code, id: row?.id ?? '' };
}

const countOf = async (id: string, type: string): Promise<number> => {
  const rows = await t.database.query('SELECT 1 FROM dossier_action WHERE dossier_id = $1 AND type = $2', [
    id,
    type,
  ]);
  return rows.length;
};

/** Who has jobs of this kind in hand, the dead included. */
const holders = async (task: string): Promise<string[]> => {
  const rows = await t.database.query<{ by: string }>(
    `SELECT locked_by AS by FROM graphile_worker.jobs WHERE task_identifier = $1 AND locked_by IS NOT NULL`,
    [task],
  );
  return rows.map(({ by }) => by);
};

const SERVICE = 'dossiers.service';
const TIMEOUT = 'dossiers.timeout';

test('a worker killed while another system is thinking: the next one asks again under the same key, and answers once', async () => {
  other.reply = () => null;
  const { id } = await accepted();
  const first = await startWorker();
  await vi.waitFor(() => expect(other.asked).toHaveLength(1), SOON);
  await first.kill();
  expect(await holders(SERVICE)).toHaveLength(1);

  other.reply = () => ({ status: 200, body: { found: true, mortgaged: false, disputed: false } });
  await startWorker();
  await vi.waitFor(async () => expect(await countOf(id, 'serviceAnswered')).toBe(1), SOON);
  expect(other.asked.map(({ key }) => key)).toEqual([`${id}/work.2`, `${id}/work.2`]);
  await vi.waitFor(async () => expect(await holders(SERVICE)).toEqual([]), SOON);
  expect(await countOf(id, 'serviceAnswered')).toBe(1);
}, 60_000);

test('a worker killed in the middle of a timer: the next one fires it, once', async () => {
  other.reply = () => ({ status: 200, body: { found: true, mortgaged: false, disputed: false } });
  const { code, id } = await accepted();
  await (await startAndSettle(id)).kill('SIGTERM');
  const holder = new pg.Client({ connectionString: t.ownerUrl });
  await holder.connect();
  // Its time has come; but somebody else has the dossier in hand, so the worker's transaction waits.
  const state = await stateOf(t, code);
  const [task, ...others] = state.tasks;
  if (!task) throw new Error('there is no task to run out');
  const past = { ...state, tasks: [{ ...task, timeoutAt: Date.now() - 60_000 }, ...others] };
  const sealed = t.app.get(FieldCipher).sealJson(past, stateAt(id));
  await holder.query('UPDATE dossier SET state_sealed = $2 WHERE id = $1', [id, sealed]);
  await holder.query(
    `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key LIKE 'timeout:%' AND key LIKE '%byHand%'`,
  );
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM dossier WHERE id = $1 FOR UPDATE', [id]);
  const second = await startWorker();
  await vi.waitFor(async () => expect(await holders(TIMEOUT)).toHaveLength(1), SOON);
  await vi.waitFor(async () => {
    const { rows } = await holder.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
    expect(rows).toHaveLength(1);
  }, SOON);
  await second.kill();
  await holder.query('ROLLBACK');
  await holder.end();
  expect(await holders(TIMEOUT)).toHaveLength(1);

  await startWorker();
  await vi.waitFor(async () => expect(await countOf(id, 'stepCompleted')).toBe(2), SOON);
  await vi.waitFor(async () => expect(await holders(TIMEOUT)).toEqual([]), SOON);
  expect(await countOf(id, 'stepCompleted')).toBe(2);
}, 60_000);

async function startAndSettle(id: string): Promise<WorkerProcess> {
  const worker = await startWorker();
  await vi.waitFor(async () => expect(await countOf(id, 'serviceAnswered')).toBe(1), SOON);
  await vi.waitFor(async () => expect(await holders(SERVICE)).toEqual([]), SOON);
  return worker;
}

test('workers that live do not unlock one another', async () => {
  other.reply = () => null;
  const { id } = await accepted();
  await startWorker();
  await vi.waitFor(async () => expect(await holders(SERVICE)).toHaveLength(1), SOON);
  const held = await holders(SERVICE);
  // Both at once: the question must still be open when they stand.
  await Promise.all([startWorker(), startWorker()]);
  await new Promise((done) => setTimeout(done, 1000));
  expect(await holders(SERVICE)).toEqual(held);
  expect(other.asked.filter(({ key }) => key.startsWith(id))).toHaveLength(1);
  other.reply = () => ({ status: 200, body: { found: true, mortgaged: false, disputed: false } });
  other.speak();
  await vi.waitFor(async () => expect(await countOf(id, 'serviceAnswered')).toBe(1), SOON);
}, 60_000);
