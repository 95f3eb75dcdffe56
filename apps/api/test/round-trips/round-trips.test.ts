import type { Dossier, Draft, SubmittedDossier } from '@motcua/contracts';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Calendars } from '../../src/features/calendar/index.js';
import { type Counted, countQueries, createTestApp, listed, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const HOUSEHOLD = '1.001612';
const COMMUNE = 'H50.102';

let t: TestApp;
let binh: Person;
let intake: Person;
/** A dossier just filed, which each test moves on from where the one before left it. */
let filed: SubmittedDossier;

beforeAll(async () => {
  t = await createTestApp();
  binh = await Person.signIn(t, 'dan.binh');
  intake = await Person.signIn(t, 'mc.giolinh.tiepnhan');
  // What is read once and kept for long, or asked for many requests at once, is no part of a request.
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  await intake.do(code, 'accept');
  filed = await binh.file(HOUSEHOLD, COMMUNE);
  await lookUp();
});
afterAll(() => t.close());

const lookUp = () =>
  t.inject({ method: 'GET', url: `/api/v1/lookup?code=${filed.code}&secret=${filed.lookupSecret}` });

async function counted(run: () => Promise<LightMyRequestResponse>): Promise<Counted<LightMyRequestResponse>> {
  const calendars = t.app.get(Calendars);
  calendars.forget();
  await calendars.forAgency('');
  const all = await countQueries(run);
  expect(all.answer.statusCode, all.answer.body).toBeLessThan(400);
  return all;
}

/** Round trips and statements. */
const asked = ({ roundTrips, statements }: Counted<unknown>): [number, number] => [
  roundTrips,
  statements.length,
];

async function filledDraft(): Promise<{ draft: Draft; saved: { id: string; version: number } }> {
  const draft = await binh.openDraft(HOUSEHOLD, COMMUNE);
  return { draft, saved: await binh.fillDraft(draft) };
}

test('a save of a draft reads it and writes it', async () => {
  const { saved } = await filledDraft();
  const all = await counted(() =>
    binh.send(
      'PATCH',
      `/drafts/${saved.id}`,
      { answers: { properName: 'Bình Minh' } },
      { 'if-match': `"${saved.version}"` },
    ),
  );
  expect(asked(all), listed(all)).toEqual([2, 2]);
});

test('a filing: the draft; all it is judged by; its number; everything written', async () => {
  const { saved } = await filledDraft();
  const all = await counted(() => binh.submitDraft(saved));
  expect(asked(all), listed(all)).toEqual([4, 12]);
});

test('a page with its course: the dossier, then all beside it', async () => {
  const path = `/dossiers/${filed.code}`;
  expect(asked(await counted(() => intake.get(path)))).toEqual([2, 4]);
  const whole = await counted(() => intake.get(`${path}?timeline=1`));
  expect(asked(whole), listed(whole)).toEqual([2, 5]);
  const dossier = whole.answer.json<Dossier>();
  expect(dossier.timeline).toEqual(await intake.timeline(filed.code));
  expect(asked(await counted(() => intake.get(`${path}/timeline`)))).toEqual([2, 2]);
  expect(asked(await counted(() => intake.get(`${path}/actions`)))).toEqual([2, 3]);
});

test('an owner asking whether anything is new asks one thing', async () => {
  const all = await counted(() => binh.get(`/dossiers/${filed.code}`, { 'if-none-match': '"1"' }));
  expect(all.answer.statusCode).toBe(304);
  expect(asked(all), listed(all)).toEqual([1, 1]);
});

test('a look-up asks one thing', async () => {
  expect(asked(await counted(lookUp))).toEqual([1, 1]);
});

test('an inbox page is one statement', async () => {
  await intake.get('/inbox');
  expect(asked(await counted(() => intake.get('/inbox')))).toEqual([1, 1]);
});

const note = (code: string, seen: number) =>
  counted(() => intake.tryTo(code, { action: 'addNote', reason: 'Đã xem lại' }, seen));

test('a step: all it is judged by; everything written', async () => {
  expect(asked(await note(filed.code, 1))).toEqual([2, 8]);
});

test('a step on a dossier of which this process has seen nothing also asks where it lies', async () => {
  const { code } = await binh.file(HOUSEHOLD, COMMUNE);
  expect(asked(await note(code, 1))).toEqual([3, 9]);
  expect(asked(await note(code, 2))).toEqual([2, 8]);
});

test('a step that issues a paper also asks what the paper says, and its number', async () => {
  const all = await counted(() => intake.tryTo(filed.code, { action: 'accept' }, 2));
  expect(asked(all), listed(all)).toEqual([4, 14]);
});
