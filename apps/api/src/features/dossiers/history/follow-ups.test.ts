import { type DossierState, INITIAL_STATE, type OpenTask, type WorkflowDefinition } from '@motcua/domain';
import { expect, test } from 'vitest';
import { followUps } from './follow-ups.js';
import { timerChanges } from './task-rows.js';

const WORKFLOW = {
  start: 'work',
  steps: {
    work: { type: 'userTask' },
    ask: { type: 'serviceTask' },
    hang: { type: 'timerEvent' },
    permit: { type: 'subDossier' },
  },
} as unknown as WorkflowDefinition;

const task = (stepKey: string, timeoutAt: number | null = null): OpenTask => ({
  key: `${stepKey}.2`,
  stepKey,
  unitId: 'u',
  role: 'SYSTEM',
  assigneeId: null,
  openedAt: 0,
  dueAt: 1,
  timeoutAt,
  joins: [],
});

const state = (changes: Partial<DossierState>): DossierState => ({ ...INITIAL_STATE, ...changes });
const after = (before: Partial<DossierState>, now: Partial<DossierState>, parentId: string | null = null) =>
  followUps({ parentId, workflow: WORKFLOW, before: state(before), after: state(now) });

test('a step that asks another system asks when it opens, and no more when it closes', () => {
  const tasks = [task('ask'), task('work'), task('hang')];
  expect(after({}, { tasks })).toEqual([{ what: 'ASK_SERVICE', taskKey: 'ask.2' }]);
  expect(after({ tasks }, { tasks })).toEqual([]);
  expect(after({ tasks }, { tasks: [] })).toEqual([{ what: 'FORGET_SERVICE', taskKey: 'ask.2' }]);
});

test('another dossier is filed once, when its step opens', () => {
  const tasks = [task('permit')];
  expect(after({}, { tasks })).toEqual([{ what: 'OPEN_SUB_DOSSIER', taskKey: 'permit.2' }]);
  expect(after({ tasks }, { tasks: [] })).toEqual([]);
});

test('the time for a supplement is watched as long as it is open', () => {
  const supplement = { seq: 2, requestedAt: 0, items: [], note: null, atIntake: false, answerBy: 500 };
  expect(after({}, { supplement })).toEqual([{ what: 'WATCH_SUPPLEMENT', at: 500 }]);
  expect(after({ supplement }, { supplement })).toEqual([]);
  expect(after({ supplement }, {})).toEqual([{ what: 'FORGET_SUPPLEMENT' }]);
  expect(after({}, { supplement: { ...supplement, answerBy: null } })).toEqual([]);
});

test.each([
  [{ lifecycle: 'COMPLETED', outcome: 'GRANTED' }],
  [{ lifecycle: 'COMPLETED', outcome: 'REFUSED' }],
  [{ lifecycle: 'REJECTED_AT_INTAKE' }],
  [{ lifecycle: 'WITHDRAWN' }],
  [{ lifecycle: 'STOPPED' }],
] as const)('who waits for this dossier is told once that it is %j', (ended) => {
  expect(after({}, ended, 'parent')).toEqual([{ what: 'TELL_PARENT' }]);
  expect(after(ended, ended, 'parent')).toEqual([]);
  expect(after({}, ended)).toEqual([]);
});

test('timers are set again when the clock runs on, also those whose time is the same', () => {
  const tasks = [task('hang', 700), task('work')];
  const paused = state({ tasks, clock: { ...INITIAL_STATE.clock, startedAt: 0, pausedSince: 100 } });
  const runs = state({ tasks, clock: { ...INITIAL_STATE.clock, startedAt: 0 } });
  expect(timerChanges(paused, runs)).toEqual({ start: [{ taskKey: 'hang.2', at: 700 }], cancel: [] });
  expect(timerChanges(runs, runs)).toEqual({ start: [], cancel: [] });
  expect(timerChanges(runs, paused)).toEqual({ start: [], cancel: [] });
});
