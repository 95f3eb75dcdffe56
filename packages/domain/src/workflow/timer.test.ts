import { expect, test } from 'vitest';
import { drafted, fire, forked } from '../../test/every-kind-dossier.js';
import { MONDAY_8, OFFICERS, SYSTEM } from '../../test/office.js';
import { replay } from './apply.js';

const DAY = 86_400_000;

test('a timer goes on by itself when its time is over: not before, once, by the system', () => {
  const dossier = forked();
  const { key: taskKey, timeoutAt, role } = dossier.task('posted');
  expect({ role, timeoutAt }).toEqual({ role: 'SYSTEM', timeoutAt: MONDAY_8 + 2 * DAY });
  expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, MONDAY_8 + 2 * DAY - 1)).toBe('TOO_EARLY');
  expect(dossier.act(OFFICERS.case1, { type: 'timeout', taskKey }, MONDAY_8 + 2 * DAY)).toBe('NOT_YOUR_TASK');
  fire(dossier, 'posted');
  expect(dossier.last()).toMatchObject({ type: 'timerFired', taskKey, facts: { stepKey: 'posted' } });
  expect(dossier.state.arrived).toEqual({ join: 1 });
  expect(dossier.act(SYSTEM, { type: 'timeout', taskKey })).toBe('TASK_CLOSED');
});

test('nobody completes, claims or assigns what the system waits for', () => {
  const dossier = forked();
  const taskKey = dossier.taskKey('posted');
  const { approver } = OFFICERS;
  expect(dossier.act(approver, { type: 'completeStep', taskKey, action: 'done' })).toBe('TASK_CLOSED');
  expect(dossier.act(approver, { type: 'claim', taskKey })).toBe('TASK_CLOSED');
  expect(dossier.act(approver, { type: 'assign', taskKey, assigneeId: 'case1' })).toBe('TASK_CLOSED');
});

test('the branches of an inspection, another dossier and a posted list meet, and history replays', () => {
  const dossier = drafted();
  expect(dossier.openSteps()).toEqual(['draft']);
  expect(dossier.state.arrived).toEqual({});
  expect(replay(dossier.actions)).toEqual(dossier.state);
});
