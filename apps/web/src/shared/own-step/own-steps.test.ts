import type { AvailableAction, Dossier } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { ownSteps } from './own-steps.js';

const work = (taskKey: string, role: string): Dossier['openWork'][number] => ({
  taskKey,
  stepKey: taskKey.replace(/\.\d+$/, ''),
  stepName: { vi: taskKey, en: taskKey },
  unitName: 'Bộ phận Một cửa',
  role,
  assignee: null,
  openedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-24T01:00:00.000Z',
  lateness: 'WITHIN_LIMIT',
  minutesLeft: 480,
  timeoutAt: null,
  timeoutAction: null,
  timeoutWhy: null,
  checklist: [],
});
const action = (name: string, taskKey: string | null, kind: AvailableAction['kind'] = 'step') =>
  ({ action: name, kind, taskKey }) as AvailableAction;

test('a step of the owner comes with its own answers, and what others do or what any dossier knows is none', () => {
  const steps = ownSteps({
    openWork: [work('confirmDraft.5', 'OWNER'), work('verify.5', 'CASE_OFFICER')],
    actions: [
      action('agree', 'confirmDraft.5'),
      action('askToCorrect', 'confirmDraft.5'),
      action('withdraw', null, 'withdraw'),
    ],
  });
  expect(steps.map(({ task, actions }) => [task.taskKey, actions.map((one) => one.action)])).toEqual([
    ['confirmDraft.5', ['agree', 'askToCorrect']],
  ]);
});

test('a step that nothing may be answered to for now is not shown as something to do', () => {
  expect(ownSteps({ openWork: [work('confirmDraft.5', 'OWNER')], actions: [] })).toEqual([]);
});
