import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionHash } from '../../src/features/dossiers/history/action-chain.js';
import type { SealedAction } from '../../src/features/dossiers/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { actsOf } from '../sealed-rows.js';
import { Audited } from './audited.js';

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
const SHAM = `decode('${'ab'.repeat(32)}', 'hex')`;
const BINH = `(SELECT id FROM account WHERE username = 'dan.binh')`;

/** What somebody with all rights but no key does; `$other` is the id of another dossier. */
type Plant = [what: string, sql: string[], named: string[]];

async function planted(sql: readonly string[]): Promise<string> {
  const code = await audited.dossier();
  await t.runJobs();
  expect(await audited.wrongs(code)).toEqual([]);
  const [row] = await t.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [other]);
  await audited.tamper(code, ...sql.map((one) => one.replaceAll('$other', `'${row?.id ?? ''}'`)));
  return code;
}

const flipped = (column: string) => `${column} = set_byte(${column}, 40, get_byte(${column}, 40) # 1)`;

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
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
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
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
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
      ['INSERTED 5'],
    ],
  ])('inserted: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
  });

  test('reordered: two of them in each other’s place', async () => {
    const code = await planted([
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

describe('as superuser: what stands beside the acts', () => {
  const handed = (set: string): string[] => [`UPDATE dossier_submission SET ${set} WHERE dossier_id = $id`];
  test.each<Plant>([
    ['answers', handed(flipped('answers_sealed')), ['SUBMISSION 1']],
    ['answers for none, in clear', handed(`answers_sealed = NULL, answers = '{}'`), ['SUBMISSION 1']],
    [
      'answers for those of another dossier',
      [
        `UPDATE dossier_submission a SET answers_sealed = b.answers_sealed FROM dossier_submission b
         WHERE a.dossier_id = $id AND b.dossier_id = $other`,
      ],
      ['SUBMISSION 1'],
    ],
    ['documents', handed(`documents = '{}'`), ['SUBMISSION 1']],
    ['counted papers', handed(`papers = '{"x": {"copies": 1}}'`), ['SUBMISSION 1']],
    ['sender', handed(`submitted_by = ${BINH}`), ['SUBMISSION 1']],
    ['time', handed('submitted_at = now()'), ['SUBMISSION 1']],
    ['kind', handed(`kind = 'SUPPLEMENT'`), ['SUBMISSION 1']],
    ['being there', ['DELETE FROM dossier_submission WHERE dossier_id = $id'], ['SUBMISSION 1']],
    [
      'a second one put in',
      [
        `INSERT INTO dossier_submission (dossier_id, seq, kind, answers_sealed, documents, submitted_by, submitted_at)
         SELECT dossier_id, 2, 'SUPPLEMENT', answers_sealed, documents, submitted_by, submitted_at
         FROM dossier_submission WHERE dossier_id = $id`,
      ],
      ['SUBMISSION 2'],
    ],
  ])('a submission: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
  });

  const paper = (set: string): string[] => [`UPDATE issued_document SET ${set} WHERE dossier_id = $id`];
  const PAPERS = '(SELECT id FROM issued_document WHERE dossier_id = $id)';
  test.each<Plant>([
    ['its words', paper(flipped('content_sealed')), ['PAPER 4']],
    ['its words in clear', paper(`content_sealed = NULL, content = '{"blocks": []}'`), ['PAPER 4']],
    [
      'its words for those of another dossier’s',
      [
        `UPDATE issued_document a SET content_sealed = b.content_sealed FROM issued_document b
         WHERE a.dossier_id = $id AND b.dossier_id = $other`,
      ],
      ['PAPER 4'],
    ],
    ['its number', paper(`number = '99/2026'`), ['PAPER 4']],
    ['its name', paper(`name = '{"vi": "Giấy khác", "en": "Another"}'`), ['PAPER 4']],
    ['its time', paper(`issued_at = issued_at - interval '1 day'`), ['PAPER 4']],
    ['its template', paper(`template = 'another'`), ['PAPER 4']],
    ['the act it came with', paper('action_seq = 2'), ['PAPER 2']],
    ['its being there', ['DELETE FROM issued_document WHERE dossier_id = $id'], ['PAPER 4']],
    [
      'one given from another dossier',
      [
        `INSERT INTO issued_document (id, dossier_id, action_seq, form, name, number, content_sealed, issued_at)
         SELECT gen_random_uuid(), $id, 3, form, name, number, content_sealed, issued_at
         FROM issued_document WHERE dossier_id = $other`,
      ],
      ['PAPER 3'],
    ],
    [
      'its file for another’s',
      [
        `UPDATE issued_file SET file_id = (SELECT f.file_id FROM issued_file f JOIN issued_document i
           ON i.id = f.issued_document_id WHERE i.dossier_id = $other) WHERE issued_document_id IN ${PAPERS}`,
      ],
      ['PAPER 4'],
    ],
    [
      'the seal of the link to its file',
      [`UPDATE issued_file SET seal = NULL WHERE issued_document_id IN ${PAPERS}`],
      ['PAPER 4'],
    ],
    [
      'its file for one that lies in clear',
      [
        `UPDATE stored_file SET key_sealed = NULL, sha256 = ${SHAM} WHERE id IN
           (SELECT file_id FROM issued_file WHERE issued_document_id IN ${PAPERS})`,
      ],
      ['PAPER 4'],
    ],
    [
      'the row of its file',
      [
        `DELETE FROM stored_file WHERE id IN (SELECT file_id FROM issued_file WHERE issued_document_id IN ${PAPERS})`,
      ],
      ['PAPER 4'],
    ],
  ])('an issued paper: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
  });

  test('an issued paper: the link to its file taken away shows a day later', async () => {
    const code = await planted([`DELETE FROM issued_file WHERE issued_document_id IN ${PAPERS}`]);
    expect(await audited.wrongs(code)).toEqual([]);
    t.clock.advance({ hours: 25 });
    expect(await audited.wrongs(code)).toEqual(['PAPER 4']);
    await audited.tamper(code, 'DELETE FROM issued_document WHERE dossier_id = $id');
  });

  const work = (set: string): string[] => [
    `UPDATE task SET ${set} WHERE dossier_id = $id AND closed_at IS NULL`,
  ];
  test.each<Plant>([
    ['who has it', work(`assignee_id = ${BINH}`), ['TASK -']],
    ['whose unit it is', work(`unit_id = (SELECT id FROM agency WHERE code = 'H50')`), ['TASK -']],
    ['which role it needs', work(`role = 'SYSTEM_ADMIN'`), ['TASK -']],
    ['when it is due', work(`due_at = due_at + interval '1 day'`), ['TASK -']],
    ['that it is open', work('closed_at = opened_at'), ['TASK -']],
    ['that it waits', work('waiting = NOT waiting'), ['TASK -']],
    ['its being there', ['DELETE FROM task WHERE dossier_id = $id AND closed_at IS NULL'], ['TASK -']],
    [
      'one put in for a unit that has no part in it',
      [
        `INSERT INTO task (dossier_id, task_key, step_key, unit_id, role, opened_at, due_at)
         SELECT $id, 'x.1', 'x', (SELECT id FROM agency WHERE code = 'H50'), role, opened_at, due_at
         FROM task WHERE dossier_id = $id LIMIT 1`,
      ],
      ['TASK -'],
    ],
  ])('work: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
  });

  test.each<Plant>([
    [
      'one put in',
      [
        `INSERT INTO dossier_file (file_id, dossier_id, named_by) SELECT f.file_id, $id, f.named_by
         FROM dossier_file f WHERE f.dossier_id = $other LIMIT 1`,
      ],
      ['FILE -'],
    ],
    [
      'one taken away',
      [
        `DELETE FROM dossier_file WHERE ctid = (SELECT ctid FROM dossier_file WHERE dossier_id = $id LIMIT 1)`,
      ],
      ['FILE -'],
    ],
  ])('the files it names: %s', async (_, sql, named) => {
    expect(await audited.wrongs(await planted(sql))).toEqual(named);
  });
});

describe('as superuser: the row of the dossier', () => {
  test.each([
    [flipped('state_sealed'), 'altered, or moved'],
    [
      `state_sealed = (SELECT o.state_sealed FROM dossier o WHERE o.id <> dossier.id LIMIT 1)`,
      'altered, or moved',
    ],
    [`state_sealed = NULL, state = '{"version": 4}'`, 'state.'],
    [flipped('fee_sealed'), 'fee'],
    [`lifecycle = 'COMPLETED'`, 'lifecycle'],
    [`outcome = 'GRANTED'`, 'outcome'],
    [`due_at = due_at + interval '1 day'`, 'due_at'],
    [`accepted_at = NULL`, 'accepted_at'],
    [`completed_at = now()`, 'completed_at'],
    [`returned_at = now()`, 'returned_at'],
    [`submitted_at = now()`, 'submitted_at'],
    [`version = 3`, 'version'],
    [`subject = 'Việc khác'`, 'subject'],
    [`owner_name = 'Người khác'`, 'owner_name'],
    [`owner_person_id = (SELECT person_id FROM account WHERE username = 'dan.binh')`, 'owner_person_id'],
    [`submitter_account_id = ${BINH}`, 'submitter_account_id'],
    [`receiving_agency_id = (SELECT id FROM agency WHERE code = 'H50')`, 'receiving_agency_id'],
    [`competent_agency_id = (SELECT id FROM agency WHERE code = 'H50')`, 'competent_agency_id'],
    [`channel = 'COUNTER'`, 'channel'],
    [`case_key = 'another'`, 'case_key'],
    [`procedure_id = (SELECT id FROM procedure WHERE code <> '1.001193' LIMIT 1)`, 'procedure_id'],
    [
      `parent_dossier_id = (SELECT o.id FROM dossier o WHERE o.id <> dossier.id LIMIT 1), parent_task_key = '${'x'.repeat(3)}'`,
      'parent_dossier_id, parent_task_key',
    ],
  ])('set to %s', async (set, field) => {
    const code = await planted([`UPDATE dossier SET ${set} WHERE id = $id`]);
    const { all } = await audited.verify();
    const [said, ...more] = all.filter(({ dossier }) => dossier === code);
    expect({ wrong: said?.wrong, words: said?.words, more }).toEqual({
      wrong: 'STATE',
      words: expect.stringContaining(field) as string,
      more: [],
    });
    // One parent has one child per task: the next plant must not meet this one.
    await audited.tamper(
      code,
      `UPDATE dossier SET parent_dossier_id = NULL, parent_task_key = NULL WHERE id = $id`,
    );
  });

  test('given another code, it is named by that', async () => {
    const code = await planted([`UPDATE dossier SET code = 'H50.101-SHAM' WHERE id = $id`]);
    expect(await audited.wrongs(code)).toEqual([]);
    expect(await audited.wrongs('H50.101-SHAM')).toEqual(['STATE -']);
  });

  test('a state that was there before, put back whole with the work of then', async () => {
    const { code } = await audited.an.file('1.001193', 'H50.101');
    await audited.intake.do(code, 'claim');
    await audited.sql(
      'CREATE TABLE was AS SELECT * FROM dossier',
      'CREATE TABLE was_task AS SELECT * FROM task',
    );
    await audited.intake.do(code, 'accept');
    await audited.tamper(
      code,
      `UPDATE dossier d SET version = w.version, lifecycle = w.lifecycle, accepted_at = w.accepted_at,
         due_at = w.due_at, state_sealed = w.state_sealed FROM was w WHERE d.id = w.id AND d.id = $id`,
      'DELETE FROM task WHERE dossier_id = $id',
      'INSERT INTO task SELECT * FROM was_task WHERE dossier_id = $id',
    );
    expect(await audited.wrongs(code)).toEqual(['STATE -', 'TASK -', 'TASK -']);
  });

  test('gone, it is named by what is left of it', async () => {
    const code = await audited.dossier();
    const [row] = await t.database.query<{ id: string }>('SELECT id FROM dossier WHERE code = $1', [code]);
    await audited.tamper(code, `DELETE FROM dossier WHERE id = $id`);
    expect(await audited.wrongs(`dossier ${row?.id ?? ''}`)).toEqual(['REMOVED -']);
  });
});
