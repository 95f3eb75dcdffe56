import { randomUUID } from 'node:crypto';
import type { Draft, DraftSaved, Drafts, FileRef, Problem } from '@motcua/contracts';
import { samplePdf } from '@motcua/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { sampleDocx } from '../sample-docx.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';

let t: TestApp;
let an: Person;
let binh: Person;

beforeAll(async () => {
  t = await createTestApp();
  an = await Person.signIn(t, 'dan.an');
  binh = await Person.signIn(t, 'dan.binh');
});
afterAll(() => t.close());

const read = async (who: Person, id: string): Promise<Draft> =>
  (await who.get(`/drafts/${id}`)).json<Draft>();

const save = (who: Person, id: string, version: number, body: object) =>
  who.send('PATCH', `/drafts/${id}`, body, { 'if-match': `"${version}"` });

describe('a new draft', () => {
  test('brings its form, what the account can answer, the fee and the time limit', async () => {
    const draft = await an.openDraft(BIRTH, WARD);
    expect(draft).toMatchObject({
      version: 1,
      formChanged: null,
      agency: { code: WARD },
      receivingAgency: { code: 'H50.101.01' },
      answers: {},
      context: { today: '2026-11-23' },
      submittedDossierCode: null,
    });
    expect(draft.prefill['requester']).toEqual({
      value: { fullName: 'Nguyễn Văn An', personalId: '099088000001', dateOfBirth: '1988-03-12' },
      source: { vi: 'Từ tài khoản VNeID của bạn', en: 'From your VNeID account' },
    });
    expect(draft.prefill['phone']?.value).toBe('0950000001');
    expect(draft.fee?.explanation.vi).not.toBe('');
    expect(draft.timeLimit.vi).toContain('ngày làm việc');
  });

  test('a second click opens nothing new, until something was filled in', async () => {
    const first = await an.openDraft(BIRTH, WARD);
    const second = await an.openDraft(BIRTH, 'H50.102');
    expect(second).toMatchObject({ id: first.id, agency: { code: 'H50.102' } });
    await save(an, first.id, 1, { answers: { childName: 'Nguyễn An' } });
    const third = await an.openDraft(BIRTH, WARD);
    expect(third.id).not.toBe(first.id);
  });

  test('only for what can be filed, and by agencies that offer it', async () => {
    const open = async (body: object) => (await an.send('POST', '/drafts', body)).json<Problem>();
    expect(await open({ procedureCode: '9.999999' })).toMatchObject({ code: 'NOT_FILEABLE' });
    expect(await open({ procedureCode: BIRTH, agencyCode: 'H50.14' })).toMatchObject({
      code: 'AGENCY_DOES_NOT_OFFER',
    });
    expect(await open({ procedureCode: BIRTH, caseKey: 'nope' })).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/caseKey', code: 'UNKNOWN_CASE' }],
    });
    const officer = await Person.signIn(t, 'mc.donghoi.tiepnhan');
    expect((await officer.send('POST', '/drafts', { procedureCode: BIRTH })).statusCode).toBe(403);
  });
});

describe('saving', () => {
  let draft: Draft;
  beforeAll(async () => {
    draft = await binh.openDraft(BIRTH, WARD);
  });

  test('changes only what is sent; null takes an answer away; text is cleaned, not judged', async () => {
    await save(binh, draft.id, 1, {
      answers: { childName: '  Trần   Minh ', phone: '+84 950 000 002', childGender: 'FEMALE' },
      pageKey: 'child',
    });
    const saved = await save(binh, draft.id, 2, { answers: { childGender: null } });
    expect(saved.json<DraftSaved>().version).toBe(3);
    expect(await read(binh, draft.id)).toMatchObject({
      answers: { childName: 'Trần Minh', phone: '0950000002' },
      pageKey: 'child',
    });
  });

  test('keeps answers of hidden questions, so that going back finds them again', async () => {
    await save(binh, draft.id, 3, {
      answers: { relation: 'father', motherKnown: true, mother: { fullName: 'Trần Thị Bình' } },
    });
    await save(binh, draft.id, 4, { answers: { motherKnown: false } });
    const { answers } = await read(binh, draft.id);
    expect(answers).toMatchObject({ motherKnown: false, mother: { fullName: 'Trần Thị Bình' } });
  });

  test('the case and the time limit follow the answers', async () => {
    expect((await read(binh, draft.id)).caseKey).toBe('standard');
    await save(binh, draft.id, 5, {
      answers: { parentsMarried: true, marriagePlace: 'other', marriageDate: '2010-05-01' },
    });
    const verify = await read(binh, draft.id);
    expect(verify).toMatchObject({ caseKey: 'verify', timeLimit: { vi: '3 ngày làm việc' } });
  });

  test('refuses what no screen of the form could send, and keeps what was there', async () => {
    const answer = await save(binh, draft.id, 6, {
      answers: {
        stranger: 1,
        childName: 5,
        mother: { fullName: 'x', shoeSize: '38' },
        childBirthDate: 'x'.repeat(30_000),
      },
      documents: { stranger: [] },
    });
    expect(answer.statusCode).toBe(422);
    const { code, errors } = answer.json<Problem>();
    expect(code).toBe('INVALID_ANSWERS');
    expect(errors?.map((each) => `${each.pointer} ${each.code}`).toSorted()).toEqual([
      '/answers/childBirthDate TOO_LONG',
      '/answers/childName WRONG_TYPE',
      '/answers/mother/shoeSize UNKNOWN_FIELD',
      '/answers/stranger UNKNOWN_FIELD',
    ]);
    expect((await read(binh, draft.id)).version).toBe(6);
  });

  test('another device was faster: the version to read again is told, and nothing is lost', async () => {
    const stale = await save(binh, draft.id, 2, { answers: { childName: 'Khác' } });
    expect(stale.json<unknown>()).toMatchObject({ status: 409, code: 'STALE_VERSION', currentVersion: 6 });
    const both = await Promise.all([
      save(binh, draft.id, 6, { answers: { childName: 'Một' } }),
      save(binh, draft.id, 6, { answers: { childName: 'Hai' } }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('documents of a draft', () => {
  let draft: Draft;
  let key: string;
  beforeAll(async () => {
    draft = await an.openDraft(BIRTH, WARD);
    key = draft.requiredDocuments[0]?.key ?? '';
  });

  const put = (files: string[], more: object = {}) =>
    save(an, draft.id, draft.version, { documents: { [key]: files }, ...more });

  test.each([
    ['of somebody else', async () => [(await binh.upload()).id]],
    ['that does not exist', () => Promise.resolve([randomUUID()])],
  ])('refuses a file %s', async (_, files) => {
    const answer = await put(await files());
    expect(answer.json<Problem>().errors).toMatchObject([
      { pointer: `/documents/${key}/0`, code: 'UNKNOWN_FILE' },
    ]);
  });

  test('refuses unknown papers, too many files, and files of another type or larger than the paper allows', async () => {
    const unknown = await save(an, draft.id, draft.version, {
      documents: { stranger: [(await an.upload()).id] },
    });
    expect(unknown.json<Problem>().errors).toMatchObject([
      { pointer: '/documents/stranger', code: 'UNKNOWN_DOCUMENT' },
    ]);
    const { maxFiles, maxSizeMb } = draft.requiredDocuments[0] ?? { maxFiles: 0, maxSizeMb: 0 };
    // One after the other: at once, a person may send but a few.
    const many: FileRef[] = [];
    while (many.length <= maxFiles) many.push(await an.upload());
    const tooMany = await put(many.map(({ id }) => id));
    expect(tooMany.json<Problem>().errors).toMatchObject([
      { pointer: `/documents/${key}`, code: 'TOO_MANY_FILES' },
    ]);
    const letter = await an.upload('thư.docx', sampleDocx());
    const wrongType = await put([letter.id]);
    expect(wrongType.json<Problem>().errors).toMatchObject([
      { pointer: `/documents/${key}/0`, code: 'FILE_TYPE_NOT_ACCEPTED' },
    ]);
    if (maxSizeMb < 20) {
      const heavy = await an.upload('nặng.pdf', samplePdf({ size: maxSizeMb * 1024 * 1024 + 1 }));
      const tooLarge = await put([heavy.id]);
      expect(tooLarge.json<Problem>().errors).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
    }
  });

  test('keeps a good one with its name, also before it is asked for', async () => {
    const file = await an.upload('Giấy chứng sinh.pdf');
    expect((await put([file.id])).statusCode).toBe(200);
    expect(await read(an, draft.id)).toMatchObject({
      documents: { [key]: [file.id] },
      files: [{ id: file.id, name: 'Giấy chứng sinh.pdf' }],
    });
  });
});

describe('whose it is', () => {
  test('for anybody else there is no such draft', async () => {
    const draft = await an.openDraft('1.001612', 'H50.102');
    const answers = await Promise.all([
      binh.get(`/drafts/${draft.id}`),
      save(binh, draft.id, 1, { answers: {} }),
      binh.send('DELETE', `/drafts/${draft.id}`),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect((await binh.get('/drafts')).body).not.toContain(draft.id);
  });

  test('its owner finds it in the list with how far it is, and can delete it', async () => {
    const draft = await binh.openDraft('1.001612', 'H50.102');
    await binh.fillDraft(draft);
    const listed = (await binh.get('/drafts')).json<Drafts>().items;
    expect(listed.find(({ id }) => id === draft.id)).toMatchObject({
      percent: 100,
      procedureCode: '1.001612',
    });
    expect((await binh.send('DELETE', `/drafts/${draft.id}`)).statusCode).toBe(204);
    expect((await binh.get(`/drafts/${draft.id}`)).statusCode).toBe(404);
  });

  test('fifty unfinished drafts are the most', async () => {
    const cuong = await Person.signIn(t, 'dan.cuong');
    const first = await cuong.openDraft(BIRTH, WARD);
    await t.database.query(
      `INSERT INTO draft (id, account_id, procedure_version_id, version)
       SELECT gen_random_uuid(), account_id, procedure_version_id, 2 FROM draft, generate_series(1, 49) WHERE id = $1`,
      [first.id],
    );
    await save(cuong, first.id, 1, { answers: { childName: 'Lê An' } });
    const refused = await cuong.send('POST', '/drafts', { procedureCode: BIRTH });
    expect(refused.statusCode).toBe(422);
    expect(refused.json<Problem>()).toMatchObject({ errors: [{ code: 'TOO_MANY_DRAFTS' }] });
    expect(refused.json<Problem>().detail).toContain('50');
  });
});

test('a newer form: the draft moves to it on the next read, says what was lost, and cannot be submitted unseen', async () => {
  const draft = await an.openDraft('1.001612', 'H50.102');
  const saved = await an.fillDraft(draft, { capital: 5_000_000, properName: 'Minh An' });
  await publishWithout(draft.versionId, 'properName');

  const unseen = await an.submitDraft(saved);
  expect(unseen.json<unknown>()).toMatchObject({ status: 409, code: 'FORM_CHANGED' });
  const moved = await read(an, draft.id);
  expect(moved.versionId).not.toBe(draft.versionId);
  expect(moved.version).toBe(saved.version + 1);
  expect(moved.formChanged?.droppedFields).toHaveLength(1);
  expect(moved.answers).toMatchObject({ capital: 5_000_000 });
  expect(moved.answers).not.toHaveProperty('properName');
  expect((await read(an, draft.id)).version).toBe(moved.version);
  const submitted = await an.submitDraft({ id: draft.id, version: moved.version });
  expect(submitted.statusCode).toBe(201);
});

/** Publishes the next version of a procedure, as of its last one without a question. */
async function publishWithout(versionId: string, fieldKey: string): Promise<void> {
  const owner = new pg.Client({ connectionString: t.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ definition: { form: { pages: { fields: { key: string }[] }[] } } }>(
      'SELECT definition FROM procedure_version WHERE id = $1',
      [versionId],
    );
    const definition = rows[0]?.definition;
    if (!definition) throw new Error('no such version');
    for (const page of definition.form.pages) page.fields = page.fields.filter(({ key }) => key !== fieldKey);
    const next = randomUUID();
    await owner.query(
      `INSERT INTO procedure_version (id, procedure_id, number, state, definition, source, content_hash, published_at)
       SELECT $2, procedure_id, number + 1, 'PUBLISHED', $3, source, 'test', now() FROM procedure_version WHERE id = $1`,
      [versionId, next, JSON.stringify(definition)],
    );
    await owner.query('UPDATE procedure SET current_version_id = $2 WHERE current_version_id = $1', [
      versionId,
      next,
    ]);
  } finally {
    await owner.end();
  }
}
