import { type DossierState, INITIAL_STATE, type OpenTask, type WorkflowDefinition } from '@motcua/domain';
import { expect, test } from 'vitest';
import { taskRows, timerChanges } from './task-rows.js';

const AT = Date.parse('2026-11-23T08:00:00+07:00');
const ACTOR = {
  kind: 'OFFICER',
  accountId: 'hoa',
  name: 'Hoa',
  role: null,
  unitId: null,
  unitName: null,
} as const;

const WORKFLOW = {
  start: 'intake',
  steps: { opinion: { type: 'userTask', key: 'opinion', opinion: true } },
} as unknown as WorkflowDefinition;

function task(stepKey: string, more: Partial<OpenTask> = {}): OpenTask {
  return {
    key: `${stepKey}.1`,
    stepKey,
    unitId: 'unit',
    role: 'CASE_OFFICER',
    assigneeId: null,
    openedAt: AT,
    dueAt: AT,
    timeoutAt: null,
    joins: [],
    ...more,
  };
}

const state = (tasks: OpenTask[], more: Partial<DossierState> = {}): DossierState => ({
  ...INITIAL_STATE,
  tasks,
  ...more,
});
const accepted = { ...INITIAL_STATE.clock, startedAt: AT };
const rows = (before: DossierState, after: DossierState) =>
  taskRows(WORKFLOW, before, after, { at: AT, actor: ACTOR });

test('a finished task is closed by whoever acted, the next one is opened', () => {
  const found = rows(state([task('intake')]), state([task('appraise')], { clock: accepted }));
  expect(found).toMatchObject([
    { key: 'intake.1', closedAt: '2026-11-23T01:00:00.000Z', closedBy: 'hoa', waiting: false },
    { key: 'appraise.1', closedAt: null, closedBy: null, atIntake: false },
  ]);
});

test('what does not change is not written', () => {
  const before = state([task('appraise'), task('opinion')]);
  const after = state([task('appraise', { assigneeId: 'hoa' }), task('opinion')]);
  expect(rows(before, after).map(({ key, assigneeId }) => [key, assigneeId])).toEqual([
    ['appraise.1', 'hoa'],
  ]);
});

test('while the owner is asked every task waits, but for another agency’s opinion', () => {
  const before = state([task('appraise'), task('opinion')]);
  const after = state(before.tasks, { lifecycle: 'SUPPLEMENT_REQUESTED' });
  expect(rows(before, after).map(({ key, waiting }) => [key, waiting])).toEqual([['appraise.1', true]]);
  expect(rows(after, before).map(({ key, waiting }) => [key, waiting])).toEqual([['appraise.1', false]]);
});

test('timers start with their task, move with its time and end with it', () => {
  const none = state([]);
  const first = state([task('opinion', { timeoutAt: AT })]);
  const later = state([task('opinion', { timeoutAt: AT + 1 })]);
  expect(timerChanges(none, first)).toEqual({ start: [{ taskKey: 'opinion.1', at: AT }], cancel: [] });
  expect(timerChanges(first, first)).toEqual({ start: [], cancel: [] });
  expect(timerChanges(first, later)).toEqual({ start: [{ taskKey: 'opinion.1', at: AT + 1 }], cancel: [] });
  expect(timerChanges(later, none)).toEqual({ start: [], cancel: ['opinion.1'] });
});
