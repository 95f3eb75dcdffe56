import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionHash } from '../../src/features/dossiers/history/action-chain.js';
import type { SealedAction } from '../../src/features/dossiers/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { actsOf } from '../sealed-rows.js';
import { Audited, BINH, flipped, type Plant, SHAM } from './audited.js';

let t: TestApp;
let audited: Audited;
/** Stays whole: what is moved from elsewhere comes from here. */
let other: string;

beforeAll(async () => {
  t = await createTestApp();
  audited = await Audited.of(t);
  other = await audited.dossier();
});
afterAll(async () => {
  await audited.close();
  await t.close();
});

const ROW = 'dossier_id = $id AND seq =';

test('an untouched database is clean', async () => {
  await audited.anchor();
  await audited.dossier();
  const done = await audited.verify();
  expect(done).toMatchObject({ all: [], dossiers: 2, actions: 8, submissions: 2, unsealed: 0 });
});

describe('as superuser: an act', () => {
  const ALTERED: Plant[] = [
    [
      'one bit of it',
      [`UPDATE dossier_action SET ${flipped('action_sealed')} WHERE ${ROW} 3`],
      ['ALTERED 3'],
    ],
    [
      'its key number',
      [`UPDATE dossier_action SET action_sealed = set_byte(action_sealed, 1, 255) WHERE ${ROW} 3`],
      ['ALTERED 3'],
    ],
    [
      'it for something in clear',
      [`UPDATE dossier_action SET action_sealed = NULL, action = '{"seq": 3}' WHERE ${ROW} 3`],
      ['ALTERED 3'],
    ],
    [
      'it for nothing',
      [`UPDATE dossier_action SET action_sealed = NULL, action = 'null' WHERE ${ROW} 3`],
      ['ALTERED 3'],
    ],
    [
      'it for the same act of another dossier',
      [
        `UPDATE dossier_action a SET action_sealed = b.action_sealed FROM dossier_action b
         WHERE a.dossier_id = $id AND a.seq = 3 AND b.dossier_id = $other AND b.seq = 3`,
      ],
      ['ALTERED 3'],
    ],
    [
      'two of them for each other',
      [
        `UPDATE dossier_action a SET action_sealed = b.action_sealed FROM dossier_action b
         WHERE a.dossier_id = $id AND b.dossier_id = $id AND a.seq IN (2, 3) AND b.seq = 5 - a.seq`,
      ],
      ['ALTERED 2', 'ALTERED 3'],
    ],
    [
      'the column of its time',
      [`UPDATE dossier_action SET at = at + interval '1 microsecond' WHERE ${ROW} 2`],
      ['ALTERED 2'],
    ],
    [
      'the column of its account',
      [`UPDATE dossier_action SET account_id = ${BINH} WHERE ${ROW} 2`],
      ['ALTERED 2'],
    ],
    [
      'the column of its type',
      [`UPDATE dossier_action SET type = 'messageSent' WHERE ${ROW} 3`],
      ['ALTERED 3'],
    ],
    ['its hash', [`UPDATE dossier_action SET hash = ${SHAM} WHERE ${ROW} 3`], ['ALTERED 3']],
    ['the hash before it', [`UPDATE dossier_action SET prev_hash = ${SHAM} WHERE ${ROW} 3`], ['ALTERED 3']],
  ];
  test.each(ALTERED)('altered: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
  });

  test.each<Plant>([
    ['in the middle', [`DELETE FROM dossier_action WHERE ${ROW} 3`], ['REMOVED 3']],
    ['at the end', [`DELETE FROM dossier_action WHERE ${ROW} 4`], ['REMOVED 4']],
    ['at the beginning', [`DELETE FROM dossier_action WHERE dossier_id = $id AND seq < 3`], ['REMOVED 1']],
    ['with all others', [`DELETE FROM dossier_action WHERE dossier_id = $id`], ['REMOVED 1']],
    [
      'and the gap closed',
      [
        `DELETE FROM dossier_action WHERE ${ROW} 2`,
        `UPDATE dossier_action SET seq = seq - 1 WHERE dossier_id = $id AND seq > 2`,
      ],
      // Moved to other places they do not open any more.
      ['REMOVED 4', 'ALTERED 2', 'ALTERED 3'],
    ],
  ])('deleted: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
  });

  const copied = (seq: number, prev: string) =>
    `INSERT INTO dossier_action (dossier_id, seq, at, type, account_id, action_sealed, prev_hash, hash)
     SELECT dossier_id, ${seq}, at + interval '1 s', type, account_id, action_sealed, ${prev},
       decode('${randomBytes(32).toString('hex')}', 'hex') FROM dossier_action WHERE ${ROW} 2`;
  test.each<Plant>([
    ['beyond the end', [copied(5, 'hash')], ['INSERTED 5']],
    ['beside another', [copied(3, 'prev_hash')], ['INSERTED 3']],
    [
      'between others',
      [
        `UPDATE dossier_action SET seq = seq + 100 WHERE dossier_id = $id AND seq > 2`,
        `UPDATE dossier_action SET seq = seq - 99 WHERE dossier_id = $id AND seq > 100`,
        copied(3, 'hash'),
      ],
      ['ALTERED 3', 'ALTERED 4', 'INSERTED 5'],
    ],
    [
      'in clear, sealed as one piece upon the last',
      [
        `INSERT INTO dossier_action (dossier_id, seq, at, type, account_id, action, prev_hash, hash)
         SELECT dossier_id, 5, at, 'noteAdded', NULL, '{"seq": 5}', hash, sha256(hash || '{"seq":5}'::bytea)
         FROM dossier_action WHERE ${ROW} 4`,
        `UPDATE dossier SET version = 5 WHERE id = $id`,
      ],
      ['ALTERED 5', 'INSERTED 5'],
    ],
  ])('inserted: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
  });

  test('reordered: two of them in each other’s place', async () => {
    const code = await audited.planted(other, [
      `UPDATE dossier_action SET seq = 105 - seq WHERE dossier_id = $id AND seq IN (2, 3)`,
      `UPDATE dossier_action SET seq = seq - 100 WHERE dossier_id = $id AND seq > 100`,
    ]);
    expect(await audited.wrongs(code)).toEqual(['ALTERED 2', 'ALTERED 3']);
  });

  test('written anew in clear with a seal of its own: the next one was sealed upon another', async () => {
    const code = await audited.dossier();
    const act = (await actsOf(t, code))[2];
    if (!act) throw new Error('no third act');
    const action: SealedAction = { ...act.action, at: act.action.at - 1 };
    const text = JSON.stringify(action).replaceAll("'", "''");
    const hash = actionHash(act.prevHash, action).toString('hex');
    await audited.tamper(
      code,
      `UPDATE dossier_action SET action_sealed = NULL, action = '${text}', hash = decode('${hash}', 'hex'),
         at = at - interval '1 ms' WHERE ${ROW} 3`,
    );
    expect(await audited.wrongs(code)).toEqual(['ALTERED 3']);
  });
});
