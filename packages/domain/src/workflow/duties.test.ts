import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { MONDAY_8, OFFICERS, OWNER, contextOf } from '../../test/office.js';
import { appraising, drafted } from '../../test/permit-dossier.js';
import { PERMIT, action, task } from '../../test/permit-workflow.js';
import type { Role } from '../organisation/role.js';
import { availableActions } from './available-actions.js';
import type { Actor, Command, DecideContext } from './command.js';
import { decide } from './decide.js';
import type { WorkflowDefinition } from './definition.js';
import { isApproval, isDrafting } from './duties.js';
import { userTask } from './permission.js';

const { intake, head, case1, case2, approver, clerk } = OFFICERS;

function holding(name: string, ...posts: [Role, string][]): Actor {
  return {
    kind: 'OFFICER',
    accountId: name,
    name,
    relation: null,
    posts: posts.map(([role, unitId]) => ({ role, unitId, unitName: unitId, subtree: [unitId] })),
  };
}

/** The permit without a word of its own on who may sign. */
const CARELESS: WorkflowDefinition = {
  ...PERMIT,
  steps: { ...PERMIT.steps, approval: { ...userTask(PERMIT, 'approval')!, notSameAs: [] } },
};

function answer(
  dossier: TestDossier,
  actor: Actor,
  command: Command,
  more: Partial<DecideContext> = {},
): string {
  const context = { ...contextOf(actor, dossier.now, dossier.scope()), ...more };
  const decision = decide(dossier.definition, dossier.state, command, context);
  const offered = availableActions(dossier.definition, dossier.state, context).some(
    ({ kind, taskKey }) =>
      (kind === 'step' ? 'completeStep' : kind) === command.type &&
      (!('taskKey' in command) || taskKey === command.taskKey),
  );
  const said = decision.ok ? 'OK' : decision.refusal.code;
  expect({ said, offered }).toEqual({ said, offered: decision.ok });
  return said;
}

function sign(dossier: TestDossier, actor: Actor, more: Partial<DecideContext> = {}): string {
  const command: Command = { type: 'completeStep', taskKey: dossier.taskKey('approval'), action: 'sign' };
  return answer(dossier, actor, command, more);
}

describe('nobody approves what they drafted, whatever the definition says', () => {
  test('by a second post', () => {
    const both = holding('case1', ['CASE_OFFICER', 'economy'], ['APPROVER', 'committee']);
    expect(sign(drafted(CARELESS), both)).toBe('OWN_DRAFT');
  });

  test('nor after a change of role', () => {
    expect(sign(drafted(CARELESS), holding('case1', ['APPROVER', 'committee']))).toBe('OWN_DRAFT');
    expect(sign(drafted(CARELESS), holding('case2', ['APPROVER', 'committee']))).toBe('OK');
  });

  test('nor after their draft was sent back and another drafted anew', () => {
    const before = { doneBefore: { draft: ['case2', 'case1'] } };
    expect(sign(drafted(CARELESS), holding('case2', ['APPROVER', 'committee']), before)).toBe('OWN_DRAFT');
    expect(sign(drafted(CARELESS), approver, before)).toBe('OK');
  });

  test('nor is it given to them: by hand-over, by a head, by who is chosen for it', () => {
    const dossier = drafted(CARELESS);
    const taskKey = dossier.taskKey('approval');
    const one = { accountId: 'case1', name: 'case1', username: 'case1', openTasks: 0 };
    const candidates = { 'committee/APPROVER': [one, { ...one, accountId: 'approver' }] };
    const chair = holding('chair', ['APPROVER', 'committee']);
    const give: Command = { type: 'assign', taskKey, assigneeId: 'case1' };
    const context = { ...contextOf(chair, dossier.now, dossier.scope()), candidates };
    expect(decide(CARELESS, dossier.state, give, context)).toMatchObject({ refusal: { code: 'OWN_DRAFT' } });
    const assign = availableActions(CARELESS, dossier.state, context).find(({ kind }) => kind === 'assign');
    expect(assign?.assignees?.map(({ accountId }) => accountId)).toEqual(['approver']);
  });

  test('what the definition says besides is told first', () => {
    const both = holding('case1', ['APPROVER', 'committee']);
    expect(sign(drafted(PERMIT), both)).toBe('SAME_PERSON');
  });
});

describe('nobody works on a dossier of their own', () => {
  const own = { concerned: ['case1', 'head', 'approver'] };

  test('neither at its steps nor beside them', () => {
    const dossier = appraising();
    const taskKey = dossier.taskKey('appraisal');
    const acts: Command[] = [
      { type: 'completeStep', taskKey, action: 'done', answers: {} },
      { type: 'requestSupplement', taskKey, items: [{ kind: 'OTHER', reason: 'x' }] },
      { type: 'stop', taskKey, reason: 'x', legalBasis: 'y' },
      { type: 'addNote', text: 'x' },
      { type: 'sendMessage', text: 'x' },
    ];
    for (const act of acts)
      expect([act.type, answer(dossier, case1, act, own)]).toEqual([act.type, 'OWN_DOSSIER']);
    const extend: Command = {
      type: 'extend',
      taskKey,
      by: { quantity: 1, unit: 'WORKING_DAY' },
      reason: 'x',
    };
    expect(answer(dossier, head, extend, own)).toBe('OWN_DOSSIER');
    const give: Command = { type: 'assign', taskKey, assigneeId: 'case2' };
    expect(answer(dossier, head, give, own)).toBe('OWN_DOSSIER');
    expect(answer(dossier, head, give)).toBe('OK');
  });

  test('nor signs it', () => {
    expect(sign(drafted(), approver, own)).toBe('OWN_DOSSIER');
    expect(sign(drafted(), approver)).toBe('OK');
  });

  test('nor is given it', () => {
    const dossier = new TestDossier(PERMIT);
    dossier.complete(intake, 'intake', 'accept');
    const command: Command = {
      type: 'completeStep',
      taskKey: dossier.taskKey('assignment'),
      action: 'assign',
      assigneeId: 'case1',
    };
    expect(answer(dossier, head, command, { concerned: ['case2'] })).toBe('OK');
    const context = { ...contextOf(head, MONDAY_8), concerned: ['case1'] };
    const decision = decide(PERMIT, dossier.state, command, context);
    expect(decision).toMatchObject({ refusal: { code: 'UNKNOWN_ASSIGNEE' } });
  });

  test('as its owner they act like any citizen', () => {
    const dossier = appraising();
    const command: Command = { type: 'withdraw', reason: 'x' };
    expect(answer(dossier, OWNER, command, { concerned: ['owner'] })).toBe('OK');
  });
});

describe('posts that must not', () => {
  test('an inspector writes nothing, not even a note; nor do administrators and helpers', () => {
    const dossier = appraising();
    for (const role of [
      'INSPECTOR',
      'BUSINESS_ADMIN',
      'SYSTEM_ADMIN',
      'ASSISTANT',
      'FINANCE_OFFICER',
    ] as const) {
      for (const at of ['committee', 'centre', 'economy']) {
        const who = holding('who', [role, at]);
        const offers = availableActions(PERMIT, dossier.state, contextOf(who, dossier.now));
        expect([role, offers.map(({ kind }) => kind)]).toEqual([role, []]);
        expect(answer(dossier, who, { type: 'addNote', text: 'x' })).toBe('NOT_YOUR_TASK');
        expect(answer(dossier, who, { type: 'sendMessage', text: 'x' })).toBe('NOT_YOUR_TASK');
      }
    }
  });

  test('a step made for one of them is nobody’s', () => {
    const steps = { ...PERMIT.steps, intake: { ...userTask(PERMIT, 'intake')!, role: 'INSPECTOR' as const } };
    const dossier = new TestDossier({ ...PERMIT, steps });
    expect(dossier.complete(holding('who', ['INSPECTOR', 'centre']), 'intake', 'accept')).toBe(
      'NOT_YOUR_TASK',
    );
  });

  test('a second post does not lend its hands to what only the first one opens', () => {
    const dossier = appraising();
    const who = holding('who', ['INSPECTOR', 'committee'], ['CASE_OFFICER', 'elsewhere']);
    expect(answer(dossier, who, { type: 'addNote', text: 'x' })).toBe('NOT_YOUR_TASK');
    const colleague = holding('who', ['INSPECTOR', 'committee'], ['CASE_OFFICER', 'economy']);
    expect(answer(dossier, colleague, { type: 'addNote', text: 'x' })).toBe('OK');
  });

  test('intake and hand-over issue no result', () => {
    for (const role of ['INTAKE_OFFICER', 'RESULT_OFFICER', 'COUNTER_HEAD', 'FINANCE_OFFICER'] as const) {
      const steps = {
        ...PERMIT.steps,
        issue: { ...userTask(PERMIT, 'issue')!, role, unit: 'receiving' as const },
      };
      const dossier = drafted({ ...PERMIT, steps });
      expect(dossier.complete(approver, 'approval', 'sign')).toBe('OK');
      const command: Command = { type: 'completeStep', taskKey: dossier.taskKey('issue'), action: 'issue' };
      expect(answer(dossier, holding('who', [role, 'centre']), command)).toBe('MAY_NOT_DECIDE');
    }
  });

  test('the head of the counter stands in for intake there, and for nobody else', () => {
    const dossier = new TestDossier(PERMIT);
    const accept: Command = { type: 'completeStep', taskKey: dossier.taskKey('intake'), action: 'accept' };
    expect(answer(dossier, holding('who', ['COUNTER_HEAD', 'centre']), accept)).toBe('OK');
    expect(answer(dossier, holding('who', ['COUNTER_HEAD', 'committee']), accept)).toBe('NOT_YOUR_TASK');
    expect(answer(dossier, holding('who', ['DIVISION_HEAD', 'centre']), accept)).toBe('NOT_YOUR_TASK');
    const at = appraising();
    const done: Command = {
      type: 'completeStep',
      taskKey: at.taskKey('appraisal'),
      action: 'done',
      answers: {},
    };
    expect(answer(at, holding('case1', ['COUNTER_HEAD', 'economy']), done)).toBe('NOT_YOUR_TASK');
  });

  test('after the signature a clerk alters nothing of what was signed', () => {
    const dossier = drafted();
    expect(dossier.complete(approver, 'approval', 'sign')).toBe('OK');
    const command: Command = { type: 'correct', stepKey: 'appraisal', answers: { a: 1 }, reason: 'x' };
    expect(answer(dossier, clerk, command)).toBe('NOT_DONE_BY_YOU');
    expect(answer(dossier, case1, command)).toBe('ALREADY_SIGNED');
  });

  test('nor does a head who signs where the result is issued next', () => {
    const steps = {
      ...PERMIT.steps,
      approval: {
        ...userTask(PERMIT, 'approval')!,
        role: 'DIVISION_HEAD' as const,
        unit: 'competent/ECONOMY' as const,
      },
    };
    const dossier = drafted({ ...PERMIT, steps });
    expect(dossier.complete(head, 'approval', 'sign')).toBe('OK');
    const command: Command = { type: 'correct', stepKey: 'appraisal', answers: { a: 1 }, reason: 'x' };
    expect(answer(dossier, case1, command)).toBe('ALREADY_SIGNED');
  });
});

test('whoever has left the post neither hands on, nor puts back, nor mends', () => {
  const dossier = appraising();
  const taskKey = dossier.taskKey('appraisal');
  const gone = holding('case1', ['CASE_OFFICER', 'office']);
  expect(answer(dossier, gone, { type: 'handOverTask', taskKey, assigneeId: 'case2', note: 'x' })).toBe(
    'NOT_YOUR_TASK',
  );
  expect(answer(dossier, gone, { type: 'release', taskKey })).toBe('NOT_YOUR_TASK');
  dossier.complete(case1, 'appraisal', 'done', { answers: { a: 1 } });
  expect(
    answer(dossier, gone, { type: 'correct', stepKey: 'appraisal', answers: { a: 2 }, reason: 'x' }),
  ).toBe('NOT_YOUR_TASK');
});

test('which steps approve and which draft', () => {
  const kinds = (definition: WorkflowDefinition) =>
    Object.fromEntries(
      Object.keys(definition.steps).flatMap((key) => {
        const step = userTask(definition, key);
        if (!step) return [];
        return [
          [key, isApproval(definition, step) ? 'approves' : isDrafting(definition, step) ? 'drafts' : ''],
        ];
      }),
    );
  expect(kinds(PERMIT)).toEqual({
    intake: '',
    assignment: '',
    appraisal: 'drafts',
    opinion: '',
    draft: 'drafts',
    approval: 'approves',
    issue: '',
    return: '',
  });
  const short: WorkflowDefinition = {
    start: 'draft',
    steps: {
      draft: task('draft', {
        role: 'CASE_OFFICER',
        unit: 'competent',
        actions: [action('on', { to: 'issue' })],
      }),
      issue: task('issue', {
        role: 'CASE_OFFICER',
        unit: 'competent',
        actions: [action('issue', { effect: 'ISSUE_RESULT' })],
      }),
    },
  };
  expect(kinds(short)).toEqual({ draft: 'drafts', issue: 'approves' });
  expect(case2.accountId).toBe('case2');
});
