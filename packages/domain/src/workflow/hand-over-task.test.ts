import { describe, expect, test } from 'vitest';
import { OFFICERS } from '../../test/office.js';
import { accepted, appraising } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { TestDossier } from '../../test/dossier.js';
import type { Command } from './command.js';

const { head, case1, case2, approver } = OFFICERS;

function giving(dossier: TestDossier, assigneeId: string, note = ' Nghỉ phép từ ngày mai '): Command {
  return { type: 'handOverTask', taskKey: dossier.taskKey('appraisal'), assigneeId, note };
}

test('the officer who holds a task gives it, with the reason, to a colleague in the same post', () => {
  const dossier = appraising();
  expect(dossier.act(case1, giving(dossier, 'case2'))).toBe('OK');
  expect(dossier.actions.at(-1)).toMatchObject({
    type: 'taskHandedOver',
    facts: { assigneeId: 'case2', assigneeName: 'case2', note: 'Nghỉ phép từ ngày mai' },
  });
  expect(dossier.complete(case1, 'appraisal', 'done')).toBe('TAKEN_BY_ANOTHER');
  expect(dossier.complete(case2, 'appraisal', 'done')).toBe('OK');
  expect(replay(dossier.actions)).toEqual(dossier.state);
});

describe('refused', () => {
  test('to whoever does not hold it, their head included', () => {
    const dossier = appraising();
    for (const actor of [case2, head, approver]) {
      expect(dossier.act(actor, giving(dossier, 'case2'))).toBe('NOT_YOUR_OWN_TASK');
    }
    const pool = accepted();
    pool.complete(head, 'assignment', 'assign');
    expect(pool.act(case1, giving(pool, 'case2'))).toBe('NOT_YOUR_OWN_TASK');
  });

  test('for oneself, another post, or without a reason', () => {
    const dossier = appraising();
    expect(dossier.act(case1, giving(dossier, 'case1'))).toBe('UNKNOWN_ASSIGNEE');
    expect(dossier.act(case1, giving(dossier, 'clerk'))).toBe('UNKNOWN_ASSIGNEE');
    expect(dossier.act(case1, giving(dossier, 'case2', ''))).toBe('NOTE_NEEDED');
  });

  test('for a colleague whom separation of duties keeps from it', () => {
    const { draft } = PERMIT.steps;
    if (draft?.type !== 'userTask') throw new Error('steps');
    const dossier = appraising({
      ...PERMIT,
      steps: { ...PERMIT.steps, draft: { ...draft, notSameAs: ['appraisal'], assignment: { mode: 'pool' } } },
    });
    dossier.complete(case1, 'appraisal', 'done');
    dossier.complete(OFFICERS.adviser, 'opinion', 'agree');
    const taskKey = dossier.taskKey('draft');
    expect(dossier.act(case2, { type: 'claim', taskKey })).toBe('OK');
    expect(dossier.act(case2, { type: 'handOverTask', taskKey, assigneeId: 'case1', note: 'x' })).toBe(
      'SAME_PERSON',
    );
  });

  test('where the procedure forbids it, and when it is no longer open', () => {
    const forbidden = appraising({ ...PERMIT, forbids: ['handOverTask'] });
    expect(forbidden.act(case1, giving(forbidden, 'case2'))).toBe('FORBIDDEN_HERE');
    const dossier = appraising();
    const late = giving(dossier, 'case2');
    dossier.complete(case1, 'appraisal', 'done');
    expect(dossier.act(case1, late)).toBe('TASK_CLOSED');
  });
});
