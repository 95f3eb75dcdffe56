import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { fillForm } from '../journeys/fill-form.js';
import { Person } from '../journeys/people.js';
import { expectWholeHistories } from '../journeys/whole-history.js';
import { ApiProcess } from './api-process.js';
import { builtApi } from './built-api.js';
import { newWork, sendAll, type Work } from './workload.js';

const HOUSEHOLD = '1.001612';
const COMMUNE = 'H50.102';
const DOSSIERS = 200;
/** Acknowledged writes, of 400, after which the process dies. */
const KILLED_AFTER = [60, 190, 310];

let t: TestApp;
let api: ApiProcess;

beforeAll(async () => {
  // The process keeps the machine's time, so its sessions must have been opened in it.
  t = await createTestApp({ at: new Date().toISOString() });
  api = new ApiProcess(await builtApi(), {
    DATABASE_URL: t.ownerUrl,
    MOTCUA_DATA_DIR: t.config.dataDir,
    MOTCUA_DEMO: '1',
    LOG_LEVEL: 'silent',
    // All of it comes from one person and one address.
    MOTCUA_LIMITS: '1000',
    HOST: '127.0.0.1',
  });
}, 120_000);
afterAll(async () => {
  await api.kill();
  await t.close();
});

async function filledDrafts(binh: Person): Promise<Work[]> {
  const draft = await binh.openDraft(HOUSEHOLD, COMMUNE);
  const context = { ...draft.context, channel: 'ONLINE', caseKey: draft.caseKey ?? '' };
  const answers = JSON.stringify(fillForm({ form: draft.form, context }));
  const drafts = await t.database.query<{ id: string }>(
    `INSERT INTO draft (id, account_id, procedure_version_id, competent_agency_id, answers, version)
     SELECT gen_random_uuid(), account_id, procedure_version_id, competent_agency_id, $2::jsonb, 1
     FROM draft, generate_series(1, $3) WHERE id = $1 RETURNING id`,
    [draft.id, answers, DOSSIERS],
  );
  return drafts.map(({ id }) => newWork(id));
}

test('kills the API with SIGKILL in the middle of 200 submissions and steps: after restart every acknowledged one is there exactly once', async () => {
  const binh = await Person.signIn(t, 'dan.binh');
  const intake = await Person.signIn(t, 'mc.giolinh.tiepnhan');
  const works = await filledDrafts(binh);
  let acknowledged = 0;
  const kills = [...KILLED_AFTER];
  const deaths: Promise<void>[] = [];
  const sender = {
    address: () => api.address,
    citizen: await binh.headers(),
    officer: await intake.headers(),
    acknowledged: () => {
      acknowledged += 1;
      if (acknowledged >= (kills[0] ?? Infinity)) {
        kills.shift();
        deaths.push(api.kill());
      }
    },
  };

  for (let life = 0; life <= KILLED_AFTER.length; life += 1) {
    await api.start();
    await sendAll(works, sender);
    await Promise.all(deaths);
    // What was acknowledged before the crash is there before anything is repeated.
    await expectAcknowledged(works);
  }
  expect({ killsLeft: kills, unanswered: works.filter(({ accepted }) => accepted === null) }).toEqual({
    killsLeft: [],
    unanswered: [],
  });

  const counts = await t.database.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM dossier) AS dossiers,
            (SELECT count(DISTINCT submitted_dossier_id)::int FROM draft) AS drafts,
            (SELECT count(*)::int FROM dossier_action) AS actions,
            (SELECT count(*)::int FROM issued_document) AS papers,
            (SELECT count(*)::int FROM task WHERE closed_at IS NULL) AS open,
            (SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'notifications.dossierAction') AS notices`,
  );
  expect(counts).toEqual([
    { dossiers: 200, drafts: 200, actions: 400, papers: 200, open: 200, notices: 400 },
  ]);
  expect(new Set(works.map(({ submitted }) => submitted?.code)).size).toBe(DOSSIERS);
  expect(await expectWholeHistories(t)).toBe(DOSSIERS);
}, 180_000);

async function expectAcknowledged(works: readonly Work[]): Promise<void> {
  const stored = await t.database.query<{
    draftId: string;
    code: string;
    version: number;
    lifecycle: string;
  }>(
    `SELECT r.id AS "draftId", d.code, d.version, d.lifecycle FROM draft r JOIN dossier d ON d.id = r.submitted_dossier_id`,
  );
  const byDraft = new Map(stored.map((row) => [row.draftId, row]));
  for (const { draftId, submitted, accepted } of works) {
    if (submitted) expect(byDraft.get(draftId)?.code).toBe(submitted.code);
    if (accepted)
      expect(byDraft.get(draftId)).toMatchObject({ version: accepted.version, lifecycle: 'ACCEPTED' });
  }
}
