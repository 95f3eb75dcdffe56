import { expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { OFFICERS, contextOf } from '../../test/office.js';
import { action, task } from '../../test/permit-workflow.js';
import { availableActions } from './available-actions.js';
import type { WorkflowDefinition } from './definition.js';

const { intake, case1, case2 } = OFFICERS;
const DESK = { role: 'CASE_OFFICER', unit: 'competent/ECONOMY' } as const;

/** intake ─► examine ─► check (not by who examined) ─► decide ─► … ; `decide` turns back to `examine`, or goes on. */
const SEPARATED: WorkflowDefinition = {
  start: 'intake',
  steps: {
    intake: task('intake', {
      role: 'INTAKE_OFFICER',
      unit: 'receiving',
      actions: [action('accept', { effect: 'ACCEPT', to: 'examine' })],
    }),
    examine: task('examine', {
      ...DESK,
      actions: [action('done', { to: 'check', assigns: 'check' }), action('skip', { to: 'decide' })],
    }),
    check: task('check', { ...DESK, notSameAs: ['examine'], actions: [action('done', { to: 'decide' })] }),
    decide: task('decide', {
      ...DESK,
      sendBackTo: ['check'],
      actions: [action('again', { to: 'examine' }), action('end', { to: 'noted' })],
    }),
    noted: { type: 'endEvent', key: 'noted', name: { vi: 'Hết', en: 'End' }, outcome: 'NOTIFIED' },
  },
};

function accepted(): TestDossier {
  const dossier = new TestDossier(SEPARATED);
  expect(dossier.complete(intake, 'intake', 'accept')).toBe('OK');
  return dossier;
}

test('nobody gives themselves a step from which their own act keeps them', () => {
  const dossier = accepted();
  const offers = availableActions(SEPARATED, dossier.state, contextOf(case1));
  const assignees = offers.find((offer) => offer.action?.key === 'done')?.assignees;
  expect(assignees?.map(({ accountId }) => accountId)).toEqual(['case2']);
  expect(dossier.complete(case1, 'examine', 'done', { assigneeId: 'case1' })).toBe('UNKNOWN_ASSIGNEE');
  expect(dossier.complete(case1, 'examine', 'done', { assigneeId: 'case2' })).toBe('OK');
});

test('what is sent back goes to who did it, unless they have done since what keeps them from it', () => {
  const dossier = accepted();
  dossier.complete(case1, 'examine', 'done', { assigneeId: 'case2' });
  dossier.complete(case2, 'check', 'done');
  dossier.complete(case2, 'decide', 'again');
  dossier.complete(case2, 'examine', 'skip');
  const taskKey = dossier.taskKey('decide');
  expect(dossier.act(case2, { type: 'sendBack', taskKey, toStep: 'check', note: 'Kiểm tra lại' })).toBe('OK');
  expect(dossier.task('check').assigneeId).toBeNull();
  expect(dossier.complete(case1, 'check', 'done')).toBe('OK');
});
