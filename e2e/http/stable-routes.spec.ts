import { randomUUID } from 'node:crypto';
import type { Dossier, Inbox, LookupResult, ProcedureHits, ProcedurePage } from '@motcua/contracts';
import { fileDossier, fillDraft } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, BUSINESS, DONG_HOI } from '../fixtures/dossiers/samples.js';
import { emptyFile, largeFile, wrongTypeFile } from '../fixtures/files/sample-files.js';
import type { Person } from '../fixtures/people/person.js';
import { expect, test } from '../fixtures/test.js';

/** Other programs rely on these names. */
const ROUTES = {
  '/api/v1/procedures': ['get'],
  '/api/v1/procedures/{code}': ['get'],
  '/api/v1/drafts': ['post'],
  '/api/v1/drafts/{id}': ['get', 'patch'],
  '/api/v1/files': ['post'],
  '/api/v1/dossiers': ['post', 'get'],
  '/api/v1/dossiers/{code}': ['get'],
  '/api/v1/dossiers/{code}/timeline': ['get'],
  '/api/v1/dossiers/{code}/actions': ['get', 'post'],
  '/api/v1/inbox': ['get'],
  '/api/v1/lookup': ['get'],
} as const;

test('the description of the API names every stable route', async ({ request }) => {
  const { paths } = (await (await request.get('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  for (const [path, methods] of Object.entries(ROUTES)) {
    expect(Object.keys(paths[path] ?? {}), path).toEqual(expect.arrayContaining([...methods]));
  }
});

test('the product says that it lives and is ready', async ({ request }) => {
  for (const path of ['/health/live', '/health/ready'])
    expect((await request.get(path)).status(), path).toBe(200);
});

test('a procedure is found without diacritics, misspelt and by its code', async ({ request }) => {
  for (const q of ['dang ky khai sinh', 'dang ki khai shinh', '1.001193']) {
    const hits = (await (await request.get('/api/v1/procedures', { params: { q } })).json()) as ProcedureHits;
    expect(hits.items[0]?.code, q).toBe('1.001193');
  }
  const page = (await (await request.get('/api/v1/procedures/1.001193')).json()) as ProcedurePage;
  expect(page).toMatchObject({ fileable: true, cases: [{}, {}] });
});

test('a dossier is read by its owner, the office and, by code and secret, anybody', async ({
  people,
  request,
}) => {
  const { code, lookupSecret } = await fileDossier(people, BUSINESS);
  const owner = await people.as('dan.binh');
  const officer = await people.as('mc.donghoi.tiepnhan');
  expect(await owner.ask<Dossier>('GET', `/dossiers/${code}`)).toMatchObject({ viewer: 'OWNER' });
  expect((await officer.timeline(code)).length).toBeGreaterThan(0);
  const inbox = await officer.ask<Inbox>('GET', `/inbox?tab=unit&q=${code}`);
  expect(inbox.items.map(({ dossierCode }) => dossierCode)).toEqual([code]);
  const params = { code, secret: lookupSecret };
  const found = (await (await request.get('/api/v1/lookup', { params })).json()) as LookupResult;
  expect(Object.keys(found).toSorted()).toEqual([
    'acceptedAt',
    'code',
    'completedAt',
    'dueAt',
    'procedureName',
    'sentence',
    'status',
    'statusName',
    'submittedAt',
  ]);
});

test('bad input is refused in words, never with a fault', async ({ people }) => {
  const an = await people.as('dan.an');
  const { draft, saved } = await fillDraft(people, BIRTH);
  const patch = (data: unknown, version: number | undefined = saved.version) =>
    an.refused('PATCH', `/drafts/${draft.id}`, { data, version });

  expect(await patch({ answers: { noSuchField: 1 } })).toMatchObject({
    status: 422,
    code: 'INVALID_ANSWERS',
  });
  expect(await patch({ answers: { childName: { a: 1 } } })).toMatchObject({
    status: 422,
    code: 'INVALID_ANSWERS',
  });
  expect(await patch({ answers: { childName: 'x' } }, saved.version - 1)).toMatchObject({
    status: 409,
    code: 'STALE_VERSION',
  });
  const headers = { 'Content-Type': 'application/json' };
  const cutShort = { data: Buffer.from('{"answers":'), headers, version: saved.version };
  expect(await an.refused('PATCH', `/drafts/${draft.id}`, cutShort)).toMatchObject({
    code: 'MALFORMED_BODY',
  });
  expect(await an.refused('PATCH', `/drafts/${draft.id}`, { data: {} })).toMatchObject({
    code: 'VERSION_REQUIRED',
  });
  expect(await an.refused('POST', '/drafts', { data: { procedureCode: '9.999999' } })).toMatchObject({
    status: 409,
    code: 'NOT_FILEABLE',
  });
});

test('files that are no papers are refused', async ({ people }) => {
  const an = await people.as('dan.an');
  const refuse = async (file: ReturnType<typeof emptyFile>) => {
    const headers = { Authorization: `Bearer ${an.token}` };
    const answer = await an.http.post('/api/v1/files', { headers, multipart: { file } });
    return (await answer.json()) as { code: string };
  };
  expect(await refuse(emptyFile())).toMatchObject({ code: 'FILE_EMPTY' });
  expect(await refuse(wrongTypeFile())).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
  expect(await refuse(largeFile(51))).toMatchObject({ code: 'FILE_TOO_LARGE' });
});

test('a submit sent twice files once', async ({ people }) => {
  const { citizen, saved } = await fillDraft(people, BUSINESS);
  const submit = (key: string) =>
    citizen.send('POST', '/dossiers', {
      data: { draftId: saved.id, draftVersion: saved.version, declaration: true },
      key,
    });
  const key = randomUUID();
  const [one, two] = await Promise.all([submit(key), submit(key)]);
  expect(await one.json()).toEqual(await two.json());
  const again = await submit(randomUUID());
  expect(await again.json()).toEqual(await one.json());
});

test('a dossier of others is not there', async ({ people }) => {
  const { code } = await fileDossier(people, BUSINESS, { agencyCode: DONG_HOI });
  const strangers: Person[] = [await people.as('dan.cuong'), await people.as('mc.giolinh.tiepnhan')];
  for (const stranger of strangers) {
    for (const path of ['', '/timeline', '/actions']) {
      expect(await stranger.refused('GET', `/dossiers/${code}${path}`)).toMatchObject({ status: 404 });
    }
    const action = { data: { action: 'withdraw', reason: 'x' }, version: 1 };
    expect(await stranger.refused('POST', `/dossiers/${code}/actions`, action)).toMatchObject({
      status: 404,
    });
  }
});
