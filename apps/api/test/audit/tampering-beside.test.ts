import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
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
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
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
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
  });

  test('an issued paper: the link to its file taken away shows a day later', async () => {
    const code = await audited.planted(other, [
      `DELETE FROM issued_file WHERE issued_document_id IN ${PAPERS}`,
    ]);
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
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
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
    expect(await audited.wrongs(await audited.planted(other, sql))).toEqual(named);
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
    const code = await audited.planted(other, [`UPDATE dossier SET ${set} WHERE id = $id`]);
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
    const code = await audited.planted(other, [`UPDATE dossier SET code = 'H50.101-SHAM' WHERE id = $id`]);
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
