import type { AvailableAction } from '@motcua/contracts';
import { describe, expect, test } from 'vitest';
import {
  actionId,
  actionsOfTask,
  asksFirst,
  assignOf,
  assigning,
  endsMyTurn,
  endsTask,
  myTasks,
  workOfOthers,
} from './action-groups.js';

const text = { vi: 'x', en: 'x' };
const action = (more: Partial<AvailableAction> = {}): AvailableAction => ({
  action: 'x',
  kind: 'step',
  taskKey: 't1',
  stepKey: 's1',
  label: text,
  consequence: null,
  tone: 'primary',
  note: 'none',
  legalBasis: 'none',
  issues: [],
  form: null,
  values: null,
  valuesFrom: null,
  given: null,
  assignees: null,
  units: null,
  steps: null,
  ...more,
});
const form = { pages: [], rules: [] };
const names = (list: AvailableAction[]) => list.map((one) => one.action);

const intake = [
  action({ action: 'accept', issues: ['MAU_01'] }),
  action({ action: 'refuse', tone: 'danger', issues: ['MAU_03'], note: 'required' }),
  action({ action: 'sendBack', kind: 'sendBack', tone: 'secondary', steps: [] }),
  action({ action: 'requestSupplement', kind: 'requestSupplement', tone: 'secondary' }),
  action({ action: 'propose', tone: 'secondary' }),
  action({ action: 'stop', kind: 'stop', tone: 'danger' }),
  action({ action: 'assign', kind: 'assign', tone: 'secondary' }),
  action({ action: 'claim', kind: 'claim' }),
  action({ action: 'reply', taskKey: 't2' }),
  action({ action: 'addNote', kind: 'addNote', taskKey: null, tone: 'secondary' }),
];

test('each task has its own actions: main first, the others after, danger apart, who-does-it by itself', () => {
  const groups = actionsOfTask(intake, 't1');
  expect(names(groups.quick)).toEqual(['claim', 'assign']);
  expect(names(groups.main)).toEqual(['accept']);
  expect(names(groups.other)).toEqual(['propose', 'requestSupplement', 'sendBack']);
  expect(names(groups.danger)).toEqual(['refuse', 'stop']);
});

test('no action of a task is lost in the grouping', () => {
  const groups = Object.values(actionsOfTask(intake, 't1')).flat();
  expect(new Set(names(groups))).toEqual(new Set(names(intake.filter(({ taskKey }) => taskKey === 't1'))));
});

test('tasks without work for me are not mine, also where I may assign them', () => {
  const work = (taskKey: string) => ({ taskKey }) as Parameters<typeof myTasks>[0]['openWork'][number];
  const assign = action({ kind: 'assign', taskKey: 't3' });
  const openWork = ['t0', 't1', 't2', 't3'].map(work);
  const mine = myTasks({ openWork, actions: [...intake, assign] });
  expect(mine.map(({ taskKey }) => taskKey)).toEqual(['t1', 't2']);
});

test('beside a step that puts somebody in charge itself, the built-in assigning is folded away', () => {
  const own = action({ action: 'giveOut', assignees: [] });
  const builtin = action({ action: 'assign', kind: 'assign', tone: 'secondary', assignees: [] });
  const groups = actionsOfTask([own, builtin], 't1');
  expect(names(groups.main)).toEqual(['giveOut']);
  expect(names(groups.quick)).toEqual([]);
  expect(names(groups.more)).toEqual(['assign']);
  expect(assigning([builtin, own])).toBe(own);
  expect(assigning([builtin, { ...own, form }])).toBe(builtin);
});

test('rare acts are folded away; the answer to a question is the main act of its task', () => {
  const groups = actionsOfTask(
    [
      action({ action: 'handOverTask', kind: 'handOverTask', tone: 'secondary' }),
      action({ action: 'sendBack', kind: 'sendBack', tone: 'secondary' }),
      action({ action: 'consult', kind: 'consult', tone: 'secondary' }),
      action({ action: 'requestPayment', kind: 'requestPayment', tone: 'secondary' }),
      action({ action: 'replyConsult', kind: 'replyConsult', tone: 'secondary' }),
    ],
    't1',
  );
  expect(names(groups.more)).toEqual(['handOverTask']);
  expect(names(groups.other)).toEqual(['requestPayment', 'consult', 'sendBack']);
  expect(names(groups.main)).toEqual(['replyConsult']);
});

test('what is done to the dossier as a whole makes no task mine, and stands elsewhere', () => {
  const whole = [
    action({ action: 'confirmPayment', kind: 'confirmPayment', taskKey: 't9' }),
    action({ action: 'extend', kind: 'extend', taskKey: 't9' }),
  ];
  const openWork = [{ taskKey: 't9', role: 'CASE_OFFICER' }] as Parameters<typeof myTasks>[0]['openWork'];
  expect(myTasks({ openWork, actions: whole })).toEqual([]);
  expect(Object.values(actionsOfTask(whole, 't9')).flat()).toEqual([]);
});

test('the work of others is what an officer has: not the citizen, not a place that merely waits', () => {
  const work = (taskKey: string, role: string) => ({ taskKey, role });
  const openWork = [
    work('t1', 'INTAKE_OFFICER'),
    work('t3', 'CASE_OFFICER'),
    work('t4', 'OWNER'),
    work('t5', 'SYSTEM'),
  ] as Parameters<typeof myTasks>[0]['openWork'];
  const assign = action({ action: 'assign', kind: 'assign', taskKey: 't3' });
  const actions = [...intake, assign];
  expect(workOfOthers({ openWork, actions }).map(({ taskKey }) => taskKey)).toEqual(['t3']);
  expect(assignOf(actions, 't3')).toBe(assign);
  expect(assignOf(actions, 't4')).toBeUndefined();
});

test('corrections of two steps are two actions', () => {
  const correct = (stepKey: string) =>
    actionId(action({ action: 'correct', kind: 'correct', taskKey: null, stepKey }));
  expect(correct('draft')).not.toBe(correct('appraise'));
});

describe('asksFirst', () => {
  test('taking and giving back work is one press', () => {
    expect(asksFirst(action({ kind: 'claim' }))).toBe(false);
    expect(asksFirst(action({ kind: 'release' }))).toBe(false);
  });
  test('a filled-in form without any paper goes straight on', () => {
    expect(asksFirst(action({ form }))).toBe(false);
  });
  test.each([
    ['a press without a form', {}],
    ['a paper that is issued', { form, issues: ['RESULT'] }],
    ['a consequence to read', { form, consequence: text }],
    ['a note that may be given', { form, note: 'optional' as const }],
    ['a person to choose', { form, assignees: [] }],
    ['danger', { form, tone: 'danger' as const }],
  ])('%s asks first', (_, more) => {
    expect(asksFirst(action(more))).toBe(true);
  });
});

test('only acts that hand the dossier on offer the next one', () => {
  expect(endsMyTurn({ kind: 'step' })).toBe(true);
  expect(endsMyTurn({ kind: 'claim' })).toBe(false);
  expect(endsMyTurn({ kind: 'addNote' })).toBe(false);
  expect(endsMyTurn({ kind: 'consult' })).toBe(false);
  expect(endsMyTurn({ kind: 'requestPayment' })).toBe(true);
});

test('drafts go with their task, and never with an act on the dossier as a whole', () => {
  expect(endsTask({ kind: 'step', taskKey: 't1' })).toBe(true);
  expect(endsTask({ kind: 'consult', taskKey: 't1' })).toBe(false);
  expect(endsTask({ kind: 'confirmPayment', taskKey: null })).toBe(false);
  expect(endsTask({ kind: 'confirmPayment', taskKey: 't1' })).toBe(false);
});
