import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/features/identity/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

const BIRTH = '1.001193';
const WARD = 'H50.101';
let t: TestApp;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test('a signature asks for a proof of identity of the last ten minutes, and nothing is written without it', async () => {
  const an = await Person.signIn(t, 'dan.an');
  const { code } = await an.file(BIRTH, WARD, { birthEvidence: 'paper' });
  await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(code, 'accept');
  for (const name of ['vp.donghoi.hotich', 'vp.donghoi.hotich2']) {
    const clerk = await Person.signIn(t, name);
    if ((await clerk.actions(code)).items.some(({ action }) => action === 'submit'))
      await clerk.do(code, 'submit');
  }
  await an.do(code, 'agree');

  const headers = await t.signInAs('ub.donghoi.chutich');
  t.clock.advance({ minutes: 11 });
  const chair = await Person.signIn(t, 'ub.donghoi.chutich');
  const { version } = await chair.actions(code);
  const sign = (as: Record<string, string>, key: string) =>
    t.inject({
      method: 'POST',
      url: `/api/v1/dossiers/${code}/actions`,
      headers: { ...as, 'idempotency-key': key, 'if-match': `"${version}"` },
      payload: { action: 'approve' },
    });
  const refused = await sign(headers, 'sign-this-certificate');
  expect(refused.statusCode).toBe(403);
  expect(refused.json()).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
  expect((await chair.actions(code)).version).toBe(version);

  const proven = await t.inject({
    method: 'POST',
    url: '/api/v1/session/reauthenticate',
    headers,
    payload: { password: DEMO_PASSWORD },
  });
  const cookie = String(proven.headers['set-cookie']).split(';')[0] ?? '';
  const signed = await sign({ ...headers, cookie }, 'sign-this-certificate');
  expect(signed.json()).toMatchObject({ code, version: version + 1 });
});

test('a citizen’s sealed history leaves the house only after a proof of now', async () => {
  const an = await Person.signIn(t, 'dan.an');
  const { code } = await an.file(BIRTH, WARD, { birthEvidence: 'paper' });
  const headers = await t.signInAs('dan.an');
  const url = `/api/v1/dossiers/${code}/history-export`;
  expect((await t.inject({ method: 'GET', url, headers })).statusCode).toBe(200);
  t.clock.advance({ minutes: 11 });
  expect((await t.inject({ method: 'GET', url, headers })).json()).toMatchObject({
    code: 'REAUTHENTICATION_REQUIRED',
  });
});
