import type { Dossier } from '@motcua/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const PERMIT = '1.013225';
const WARD = 'H50.101';

let t: TestApp;
let owner: pg.Client;

beforeAll(async () => {
  t = await createTestApp();
  owner = new pg.Client({ connectionString: t.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

const offered = async (person: Person, code: string) =>
  (await person.actions(code)).items.map(({ action }) => action);

/** The officer and the citizen are one person. */
async function isPerson(officer: string, citizen: string | null): Promise<void> {
  await owner.query(
    `UPDATE account SET person_id = (SELECT person_id FROM account WHERE username = $2) WHERE username = $1`,
    [officer, citizen],
  );
}

describe('an officer who is also a citizen', () => {
  test('is offered nothing on a dossier of their own, and refused in words; a colleague goes on', async () => {
    const { code } = await (await Person.signIn(t, 'dan.an')).file(BIRTH, WARD, { birthEvidence: 'paper' });
    await isPerson('mc.donghoi.tiepnhan', 'dan.an');
    const own = await Person.signIn(t, 'mc.donghoi.tiepnhan');
    expect(await offered(own, code)).toEqual([]);
    const refused = await own.tryTo(code, { action: 'accept' });
    expect(refused.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED', reason: 'OWN_DOSSIER' });
    expect(refused.json<{ detail: string }>().detail).toContain('hồ sơ của chính bạn');
    await isPerson('mc.donghoi.tiepnhan', null);
    await (await Person.signIn(t, 'mc.donghoi.tiepnhan2')).do(code, 'accept');
  });

  test('nor on one that names them, whoever filed it', async () => {
    const an = await Person.signIn(t, 'dan.an');
    const { code } = await an.file(BIRTH, WARD, {
      birthEvidence: 'paper',
      relation: 'father',
      motherKnown: true,
      mother: { fullName: 'Trần Thị Bình', personalId: '099192000002', dateOfBirth: '1992-02-02' },
    });
    await isPerson('mc.donghoi.tiepnhan', 'dan.cuong');
    expect(await offered(await Person.signIn(t, 'mc.donghoi.tiepnhan'), code)).toContain('accept');
    await isPerson('mc.donghoi.tiepnhan', 'dan.binh');
    expect(await offered(await Person.signIn(t, 'mc.donghoi.tiepnhan'), code)).toEqual([]);
    await isPerson('mc.donghoi.tiepnhan', null);
  });

  test('nor is their own dossier given to them', async () => {
    await isPerson('vp.donghoi.hotich', 'dan.binh');
    const { code } = await (await Person.signIn(t, 'dan.binh')).file(BIRTH, WARD, { birthEvidence: 'paper' });
    await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(code, 'accept');
    const tasks = await t.database.query<{ username: string | null }>(
      `SELECT a.username FROM task k JOIN dossier d ON d.id = k.dossier_id LEFT JOIN account a ON a.id = k.assignee_id
       WHERE d.code = $1 AND k.closed_at IS NULL`,
      [code],
    );
    expect(tasks.map(({ username }) => username)).toEqual(['vp.donghoi.hotich2']);
    await isPerson('vp.donghoi.hotich', null);
  });
});

describe('finance', () => {
  test('sees of a dossier what is to be paid and whose it is, nothing of what was handed in', async () => {
    const cuong = await Person.signIn(t, 'dan.cuong');
    const { code } = await cuong.file(BIRTH, WARD, { birthEvidence: 'paper', childName: 'Lê Dấu Hiệu Kín' });
    await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(code, 'accept');
    const finance = await Person.signIn(t, 'vp.donghoi.ketoan');
    const answer = await finance.get(`/dossiers/${code}`);
    expect(answer.statusCode).toBe(200);
    const page = answer.json<Dossier>();
    expect(page).toMatchObject({
      code,
      answers: [],
      documents: [],
      issued: [],
      stepAnswers: [],
      askable: null,
    });
    expect(page.owner.name).toBeTruthy();
    const file = (await cuong.dossier(code)).documents[0]?.files[0]?.id ?? '';
    expect((await finance.get(`/files/${file}`)).statusCode).toBe(404);
    const kinds = (await finance.timeline(code)).map(({ type }) => type);
    expect(kinds).toEqual(['submitted']);
    expect(await offered(finance, code)).toEqual([]);
    const note = await finance.tryTo(code, { action: 'addNote', reason: 'Xin xem tờ khai' });
    expect(note.json<unknown>()).toMatchObject({ reason: 'NOT_YOUR_TASK' });
  });
});

test('the inspector of the province reads, and writes nothing', async () => {
  const cuong = await Person.signIn(t, 'dan.cuong');
  const { code } = await cuong.file(PERMIT, WARD);
  const inspector = await Person.signIn(t, 'tinh.kiemtra');
  expect((await inspector.dossier(code)).answers.length).toBeGreaterThan(0);
  expect(await offered(inspector, code)).toEqual([]);
  for (const request of [
    { action: 'addNote', reason: 'Lưu ý' },
    { action: 'sendMessage', reason: 'Chào ông' },
    { action: 'accept' },
    { action: 'claim' },
  ]) {
    const answer = await inspector.tryTo(code, request);
    expect([request.action, answer.statusCode]).toEqual([request.action, 409]);
  }
});
