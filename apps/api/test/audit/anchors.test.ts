import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Audited } from './audited.js';

const HOUR = 60 * 60_000;

let t: TestApp;
let audited: Audited;

beforeEach(async () => {
  t = await createTestApp();
  audited = await Audited.of(t);
});
afterEach(async () => {
  await audited.close();
  await t.close();
});

/** As if the last act had never been: its row gone, the dossier as the replay of the others leaves it. */
const UNDONE = [
  `DELETE FROM issued_document WHERE dossier_id = $id`,
  `DELETE FROM task WHERE dossier_id = $id`,
  `INSERT INTO task SELECT * FROM kept_task WHERE dossier_id = $id`,
  `DELETE FROM dossier_action WHERE dossier_id = $id AND seq = 4`,
  `UPDATE dossier d SET version = 3, lifecycle = 'SUBMITTED', accepted_at = NULL, due_at = NULL,
     state_sealed = k.state_sealed
   FROM kept_state k WHERE d.id = $id AND k.id = $id`,
];

test('the end cut off and the dossier set back shows by the anchor, also after work went on', async () => {
  const { code } = await audited.an.file('1.001193', 'H50.101');
  await audited.intake.do(code, 'claim');
  await audited.intake.do(code, 'addNote', { reason: 'Đã gọi điện' });
  await audited.sql(
    'CREATE TABLE kept_state AS SELECT id, state_sealed FROM dossier',
    'CREATE TABLE kept_task AS SELECT * FROM task',
  );
  await audited.intake.do(code, 'accept');
  await audited.tamper(code, ...UNDONE);
  expect(await audited.wrongs(code)).toEqual([]);
  await audited.intake.do(code, 'accept');
  expect(await audited.wrongs(code)).toEqual([]);

  await audited.anchor();
  await audited.tamper(code, ...UNDONE);
  expect(await audited.wrongs(code)).toEqual(['REMOVED 4']);
  await audited.intake.do(code, 'addNote', { reason: 'Như chưa từng tiếp nhận' });
  expect(await audited.wrongs(code)).toEqual(['ALTERED 4']);
  await audited.intake.do(code, 'accept');
  await audited.anchor();
  expect(await audited.wrongs(code)).toEqual(['ALTERED 4']);
  expect((await audited.verify(null, new Date(t.clock.now() - HOUR))).all).toHaveLength(1);
});

test('a dossier removed whole shows by the anchor, and one put in with an old date too', async () => {
  const [gone, late] = [await audited.dossier(), await audited.dossier()];
  await audited.sql(`CREATE TABLE hidden AS SELECT * FROM dossier_action WHERE dossier_id =
    (SELECT id FROM dossier WHERE code = '${late}')`);
  await audited.tamper(late, 'DELETE FROM dossier_action WHERE dossier_id = $id');
  t.clock.advance({ hours: 2 });
  await audited.anchor();
  await audited.sql('INSERT INTO dossier_action SELECT * FROM hidden');
  expect(await audited.wrongs(late)).toEqual(['INSERTED 1', 'INSERTED 2', 'INSERTED 3', 'INSERTED 4']);

  const tables = ['dossier_action', 'dossier_submission', 'task'];
  await audited.tamper(
    gone,
    ...tables.map((table) => `DELETE FROM ${table} WHERE dossier_id = $id`),
    'DELETE FROM dossier WHERE id = $id',
  );
  const { all } = await audited.verify();
  expect(all.filter(({ dossier }) => dossier !== late)).toMatchObject([
    { wrong: 'REMOVED', seq: null },
    { wrong: 'REMOVED', seq: 4 },
  ]);
});

test('anchors pin what is new, and only once', async () => {
  expect(await audited.anchor()).toMatchObject({ no: 1, dossiers: 0 });
  const code = await audited.dossier();
  expect(await audited.anchor()).toMatchObject({ no: 2, dossiers: 1 });
  expect(await audited.anchor()).toMatchObject({ no: 3, dossiers: 0 });
  await audited.intake.do(code, 'sendMessage', { reason: 'Mời ông bà đến nhận' });
  const twoAtOnce = await Promise.all([audited.anchor(), audited.anchor()]);
  expect(new Set(twoAtOnce.map(({ dossiers }) => dossiers))).toEqual(new Set([0, 1]));
  expect(await audited.verify()).toMatchObject({ all: [], anchors: 5 });
});

test.each([
  ['an altered anchor', `UPDATE audit_anchor SET dossiers = 7 WHERE no = 2`, ['ANCHOR 2']],
  ['an anchor taken out', `DELETE FROM audit_anchor WHERE no = 2`, ['ANCHOR 3']],
  ['a leaf taken away', `DELETE FROM audit_leaf WHERE anchor_no = 2`, ['ANCHOR 2']],
  ['the newest anchors taken away', `DELETE FROM audit_anchor WHERE no >= 2`, ['ANCHOR -']],
])('%s is named', async (_, sql, wrongs) => {
  await audited.anchor();
  await audited.dossier();
  await audited.anchor();
  await audited.anchor();
  await audited.sql(sql);
  expect(await audited.wrongs(null)).toEqual(wrongs);
});

test('an altered leaf is named with the dossier, and an anchor made without the key for what it is', async () => {
  const code = await audited.dossier();
  await audited.anchor();
  await audited.sql(`UPDATE audit_leaf SET hash = sha256('x')`);
  expect(await audited.wrongs(code)).toEqual(['ALTERED 4']);
  expect(await audited.wrongs(null)).toEqual(['ANCHOR 1']);
  await audited.sql(
    `UPDATE audit_anchor SET digest = (SELECT sha256(convert_to(dossier_id || ':' || seq || ':' || encode(hash, 'hex') || ';', 'UTF8')) FROM audit_leaf)`,
    `UPDATE audit_anchor SET hash = sha256(convert_to('anchor:' || no || ':' || (extract(epoch FROM made_at) * 1000)::bigint
       || ':' || dossiers || ':' || encode(digest, 'hex') || ':' || encode(prev_hash, 'hex'), 'UTF8'))`,
  );
  const { all } = await audited.verify();
  expect(all[0]).toMatchObject({ dossier: null, seq: 1, words: expect.stringContaining('seal') as string });
});

test('an anchor noted down elsewhere tells when all newer ones were taken away with their leaves', async () => {
  const { no, hash } = await audited.anchor();
  expect((await audited.verify({ no, hash })).all).toEqual([]);
  await audited.sql('DELETE FROM audit_anchor', 'DELETE FROM audit_leaf');
  expect((await audited.verify()).all).toEqual([]);
  expect((await audited.verify({ no, hash })).all).toMatchObject([
    { dossier: null, seq: 1, wrong: 'ANCHOR' },
  ]);
});
