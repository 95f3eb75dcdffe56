import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionHash } from '../../src/features/dossiers/history/action-chain.js';
import type { SealedAction } from '../../src/features/dossiers/history/sealed-action.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Audited } from './audited.js';

let t: TestApp;
let audited: Audited;

beforeAll(async () => {
  t = await createTestApp();
  audited = await Audited.of(t);
});
afterAll(async () => {
  await audited.close();
  await t.close();
});

const ROW = 'dossier_id = $id AND seq =';
const SHAM = `decode('${'ab'.repeat(32)}', 'hex')`;

test('an untouched database is clean', async () => {
  await audited.dossier();
  await audited.anchor();
  await audited.dossier();
  expect(await audited.verify()).toMatchObject({
    all: [],
    dossiers: 2,
    actions: 8,
    submissions: 2,
    unsealed: 0,
  });
});

describe('as superuser', () => {
  test.each([
    [
      'the words of an act',
      `UPDATE dossier_action SET action = jsonb_set(action, '{facts,text}', '"Khác"') WHERE ${ROW} 3`,
      3,
    ],
    [
      'who did it',
      `UPDATE dossier_action SET action = jsonb_set(action, '{actor,name}', '"Ai đó"') WHERE ${ROW} 2`,
      2,
    ],
    [
      'when it was done',
      `UPDATE dossier_action SET action = jsonb_set(action, '{at}', '1') WHERE ${ROW} 4`,
      4,
    ],
    ['that anybody did it', `UPDATE dossier_action SET action = action - 'actor' WHERE ${ROW} 2`, 2],
    ['its salt', `UPDATE dossier_action SET action = action - 'salt' WHERE ${ROW} 4`, 4],
    [
      'the column of its time',
      `UPDATE dossier_action SET at = at + interval '1 microsecond' WHERE ${ROW} 2`,
      2,
    ],
    ['the column of its account', `UPDATE dossier_action SET account_id = NULL WHERE ${ROW} 2`, 2],
    ['the column of its type', `UPDATE dossier_action SET type = 'messageSent' WHERE ${ROW} 3`, 3],
    ['its hash', `UPDATE dossier_action SET hash = ${SHAM} WHERE ${ROW} 3`, 3],
    ['the act whole', `UPDATE dossier_action SET action = 'null' WHERE ${ROW} 3`, 3],
  ])('altering %s is named', async (_, sql, seq) => {
    const code = await audited.dossier();
    await audited.tamper(code, sql);
    expect(await audited.wrongs(code)).toEqual([`ALTERED ${seq}`]);
  });

  test('altering an act and sealing it anew is named: the next one was sealed upon another', async () => {
    const code = await audited.dossier();
    const forged = await sealedAnew(code, 3, (action) => ({ ...action, at: action.at - 1 }));
    await audited.tamper(
      code,
      `UPDATE dossier_action SET ${forged}, at = at - interval '1 ms' WHERE ${ROW} 3`,
    );
    expect(await audited.wrongs(code)).toEqual(['ALTERED 3']);
  });

  test.each([
    ['in the middle', '3', 'REMOVED 3'],
    ['at the end', '4', 'REMOVED 4'],
    ['at the beginning', '1, 2', 'REMOVED 1'],
    ['all of them', '1, 2, 3, 4', 'REMOVED 1'],
  ])('deleting rows %s is named', async (_, seqs, wrong) => {
    const code = await audited.dossier();
    await audited.tamper(code, `DELETE FROM dossier_action WHERE dossier_id = $id AND seq IN (${seqs})`);
    expect(await audited.wrongs(code)).toEqual([wrong]);
  });

  test('deleting a row and closing the gap is named', async () => {
    const code = await audited.dossier();
    await audited.tamper(
      code,
      `DELETE FROM dossier_action WHERE ${ROW} 2`,
      `UPDATE dossier_action SET seq = seq - 1 WHERE dossier_id = $id AND seq > 2`,
    );
    expect(await audited.wrongs(code)).toEqual(['REMOVED 2', 'REORDERED 3', 'REORDERED 4']);
  });

  test.each([
    ['beyond the end', 5, ['INSERTED 5']],
    ['beside another', 3, ['INSERTED 3']],
  ])('inserting a forged row %s is named', async (_, seq, wrongs) => {
    const code = await audited.dossier();
    await audited.tamper(code, insertAt(seq, 'prev_hash'));
    expect(await audited.wrongs(code)).toEqual(wrongs);
  });

  test('inserting a forged row between others is named', async () => {
    const code = await audited.dossier();
    await audited.tamper(
      code,
      `UPDATE dossier_action SET seq = seq + 100 WHERE dossier_id = $id AND seq > 2`,
      `UPDATE dossier_action SET seq = seq - 99 WHERE dossier_id = $id AND seq > 100`,
      insertAt(3, 'hash'),
    );
    expect(await audited.wrongs(code)).toEqual(['INSERTED 3', 'REORDERED 3', 'REORDERED 4']);
  });

  test('swapping two rows is named, by place or by content', async () => {
    const [places, contents] = [await audited.dossier(), await audited.dossier()];
    await audited.tamper(
      places,
      `UPDATE dossier_action SET seq = 105 - seq WHERE dossier_id = $id AND seq IN (2, 3)`,
      `UPDATE dossier_action SET seq = seq - 100 WHERE dossier_id = $id AND seq > 100`,
    );
    expect(await audited.wrongs(places)).toEqual(['REORDERED 2', 'REORDERED 3']);
    await audited.tamper(
      contents,
      `UPDATE dossier_action a SET action = b.action FROM dossier_action b WHERE a.dossier_id = $id
       AND b.dossier_id = $id AND a.seq IN (2, 3) AND b.seq = 5 - a.seq`,
    );
    expect(await audited.wrongs(contents)).toEqual(['ALTERED 2', 'ALTERED 3']);
  });

  test.each([
    [
      'answer',
      `UPDATE dossier_submission SET answers = answers || '{"childName": "Khác"}' WHERE dossier_id = $id`,
    ],
    [
      'sender',
      `UPDATE dossier_submission SET submitted_by = (SELECT id FROM account WHERE username = 'dan.binh') WHERE dossier_id = $id`,
    ],
    ['time', `UPDATE dossier_submission SET submitted_at = now() WHERE dossier_id = $id`],
    ['being there', `DELETE FROM dossier_submission WHERE dossier_id = $id`],
  ])("changing a submission's %s is named", async (_, sql) => {
    const code = await audited.dossier();
    await audited.tamper(code, sql);
    expect(await audited.wrongs(code)).toEqual(['SUBMISSION 1']);
  });

  test('a submission put in is named', async () => {
    const code = await audited.dossier();
    await audited.tamper(
      code,
      `INSERT INTO dossier_submission SELECT dossier_id, 2, 'SUPPLEMENT', answers, documents, submitted_by, submitted_at,
       papers FROM dossier_submission WHERE dossier_id = $id`,
    );
    expect(await audited.wrongs(code)).toEqual(['SUBMISSION 2']);
  });

  test.each([
    [`state = jsonb_set(state, '{outcome}', '"GRANTED"')`, 'state.outcome'],
    [`lifecycle = 'COMPLETED'`, 'lifecycle'],
    [`due_at = due_at + interval '1 day'`, 'due_at'],
    [`version = 3`, 'version'],
  ])('the dossier set to %s is named', async (set, field) => {
    const code = await audited.dossier();
    await audited.tamper(code, `UPDATE dossier SET ${set} WHERE id = $id`);
    const { all } = await audited.verify();
    const said = all.filter(({ dossier }) => dossier === code);
    expect(said).toMatchObject([{ wrong: 'STATE', words: expect.stringMatching(`: ${field}$`) as string }]);
  });

  test('a dossier whose row is gone is named by what is left of it', async () => {
    const code = await audited.dossier();
    const [row] = await t.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [code]);
    await audited.tamper(code, `DELETE FROM dossier WHERE id = $id`);
    expect(await audited.wrongs(`dossier ${row?.id ?? ''}`)).toEqual(['REMOVED -']);
  });
});

function insertAt(seq: number, prev: string): string {
  return `INSERT INTO dossier_action SELECT dossier_id, ${seq}, at + interval '1 s', type, account_id,
    jsonb_set(action, '{seq}', '${seq}'), ${prev}, decode('${randomBytes(32).toString('hex')}', 'hex')
    FROM dossier_action WHERE dossier_id = $id AND seq = 2`;
}

async function sealedAnew(
  code: string,
  seq: number,
  change: (action: SealedAction) => SealedAction,
): Promise<string> {
  const [row] = await t.database.query<{ action: SealedAction; prev: Buffer }>(
    `SELECT h.action, h.prev_hash AS prev FROM dossier_action h JOIN dossier d ON d.id = h.dossier_id
     WHERE d.code = $1 AND h.seq = $2`,
    [code, seq],
  );
  if (!row) throw new Error('no such act');
  const action = change(row.action);
  const hash = actionHash(row.prev, action).toString('hex');
  return `action = '${JSON.stringify(action).replaceAll("'", "''")}', hash = decode('${hash}', 'hex')`;
}
