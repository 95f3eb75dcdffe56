import { randomUUID } from 'node:crypto';
import type { SubmittedDossier } from '@motcua/contracts';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Counted, countQueries, listed } from '../harness/count-queries.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const HOUSEHOLD = '1.001612';
const COMMUNE = 'H50.102';

let t: TestApp;
let binh: Person;
let intake: Person;

beforeAll(async () => {
  t = await createTestApp();
  binh = await Person.signIn(t, 'dan.binh');
  intake = await Person.signIn(t, 'mc.giolinh.tiepnhan');
});
afterAll(() => t.close());

async function count(
  name: string,
  run: () => Promise<LightMyRequestResponse>,
): Promise<Counted<LightMyRequestResponse>> {
  const counted = await countQueries(run);
  process.stdout.write(`\n## ${name} ${counted.answer.statusCode}: ${listed(counted)}\n`);
  return counted;
}

test('all', async () => {
  // Whatever is read once and kept.
  const first = await binh.file(HOUSEHOLD, COMMUNE);
  await intake.do(first.code, 'accept');
  const draft = await binh.openDraft(HOUSEHOLD, COMMUNE);
  const saved = await binh.fillDraft(draft);
  await count('draft save', () =>
    binh.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { answers: { note: 'x' } },
      { 'if-match': `"${saved.version}"` },
    ),
  );
  const filed = await count('submit', () => binh.submitDraft(saved));
  const { code, lookupSecret } = filed.answer.json<SubmittedDossier>();
  await count('page', () => intake.get(`/dossiers/${code}`));
  await count('page again', () => intake.get(`/dossiers/${code}`));
  await count('timeline', () => intake.get(`/dossiers/${code}/timeline`));
  await count('actions', () => intake.get(`/dossiers/${code}/actions`));
  await count('inbox', () => intake.get(`/inbox`));
  await count('my dossiers', () => binh.get(`/dossiers`));
  await count('page of owner', () => binh.get(`/dossiers/${code}`));
  await count('not modified', () => binh.get(`/dossiers/${code}`, { 'if-none-match': '"1"' }));
  await count('lookup', () =>
    t.inject({ method: 'GET', url: `/api/v1/lookup?code=${code}&secret=${lookupSecret}` }),
  );
  await count('note', () => intake.tryTo(code, { action: 'addNote', reason: 'Xem lại' }, 1, randomUUID()));
  await count('accept', () => intake.tryTo(code, { action: 'accept' }, 2, randomUUID()));
  expect(true).toBe(true);
});
