import { expect, test } from 'vitest';
import { forked, grantRoad, must } from '../../test/every-kind-dossier.js';
import { MONDAY_8, OFFICERS, SYSTEM } from '../../test/office.js';
import type { Outcome } from './definition.js';

const DAY = 86_400_000;

test('a sub-dossier is due when its step says, but never times out', () => {
  const dossier = forked();
  const task = dossier.task('roadPermit');
  expect(task).toMatchObject({ role: 'SYSTEM', dueAt: MONDAY_8 + 3 * DAY, timeoutAt: null });
  expect(dossier.act(SYSTEM, { type: 'timeout', taskKey: task.key }, MONDAY_8 + 30 * DAY)).toBe(
    'TASK_CLOSED',
  );
});

test('it is filed once, by the system', () => {
  const dossier = forked();
  const taskKey = dossier.taskKey('roadPermit');
  const opened = { type: 'subDossierOpened', taskKey, dossierId: 'id-2', code: 'D-2' } as const;
  expect(dossier.act(OFFICERS.case1, opened)).toBe('NOT_YOUR_TASK');
  expect(dossier.act(SYSTEM, opened)).toBe('OK');
  expect(dossier.act(SYSTEM, opened)).toBe('NOTHING_CHANGED');
  expect(dossier.state.subDossiers).toEqual({ [taskKey]: { dossierId: 'id-2', code: 'D-2' } });
  expect(dossier.openSteps()).toContain('roadPermit');
});

test('its result leads on and is read by guards', () => {
  const dossier = forked();
  const taskKey = dossier.taskKey('roadPermit');
  grantRoad(dossier);
  expect(dossier.state.arrived).toEqual({ join: 1 });
  expect(dossier.state.stepAnswers['roadPermit']).toEqual({
    outcome: 'GRANTED',
    resultNumber: '7/GP',
    code: 'D-2',
  });
  const again = { code: 'D-2', outcome: 'REFUSED', resultNumber: null } as const;
  expect(dossier.act(SYSTEM, { type: 'subDossierClosed', taskKey, ...again })).toBe('TASK_CLOSED');
});

test.each<[Outcome | null, string[]]>([
  ['GRANTED', ['inspect', 'posted']],
  ['NOTIFIED', ['inspect', 'posted']],
  ['REFUSED', ['inspect', 'posted', 'roadRefused']],
  [null, ['inspect', 'posted', 'roadRefused']],
])('outcome %s opens %j', (outcome, open) => {
  const dossier = forked();
  const taskKey = dossier.taskKey('roadPermit');
  const facts = { code: 'D-2', outcome, resultNumber: null };
  expect(dossier.act(SYSTEM, { type: 'subDossierClosed', taskKey, ...facts })).toBe('OK');
  expect(dossier.openSteps()).toEqual(open);
});

test('one that could not be filed goes to the person', () => {
  const dossier = forked();
  const taskKey = dossier.taskKey('roadPermit');
  expect(dossier.act(SYSTEM, { type: 'subDossierFailed', taskKey, reason: 'Thiếu giấy tờ' })).toBe('OK');
  expect(dossier.openSteps()).toContain('roadRefused');
  expect(dossier.state.stepAnswers).not.toHaveProperty('roadPermit');
});

test('it goes on while the owner is asked, and what it opens stands still', () => {
  const dossier = forked();
  const items = [{ kind: 'OTHER' as const, reason: 'x' }];
  const { case1 } = OFFICERS;
  must(dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('inspect'), items }));
  const taskKey = dossier.taskKey('roadPermit');
  must(dossier.act(SYSTEM, { type: 'subDossierFailed', taskKey, reason: 'x' }, MONDAY_8 + DAY));
  expect(dossier.state.lifecycle).toBe('SUPPLEMENT_REQUESTED');
  expect(dossier.complete(case1, 'roadRefused', 'goOn')).toBe('NOT_IN_THIS_STATE');
});
