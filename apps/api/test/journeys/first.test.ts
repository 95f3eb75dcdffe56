import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from './people.js';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test('smoke', async () => {
  const an = await Person.signIn(t, 'dan.an');
  const submitted = await an.file('1.001193', 'H50.101', { childName: 'Nguyễn Thảo An' });
  expect(submitted).toMatchObject({});
  console.info(submitted);
  const intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  console.info((await intake.actions(submitted.code)).items.map((i) => i.action));
  await intake.do(submitted.code, 'accept');
  console.info(JSON.stringify(await an.dossier(submitted.code), null, 1).slice(0, 3000));
});
