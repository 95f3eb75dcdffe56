import type { StepAction, UserTaskStep, WorkflowDefinition } from '../src/workflow/definition.js';
import { parseLimit } from '../src/working-time/limit.js';

export const t = (vi: string) => ({ vi, en: vi });

export function limit(text: string) {
  const parsed = parseLimit(text);
  if (!parsed) throw new Error(`not a limit: ${text}`);
  return parsed;
}

export function action(key: string, more: Partial<StepAction> = {}): StepAction {
  return { key, label: t(key), note: 'none', ...more };
}

export function task(
  key: string,
  more: Partial<UserTaskStep> & Pick<UserTaskStep, 'role' | 'unit' | 'actions'>,
): UserTaskStep {
  return {
    type: 'userTask',
    key,
    name: t(key),
    assignment: { mode: 'pool' },
    notSameAs: [],
    time: limit('1wd'),
    checklist: [],
    builtins: ['requestSupplement', 'stop'],
    sendBackTo: [],
    ...more,
  };
}

/*
 * intake ─► assignment ─► fork ─┬─► appraisal ───────────┬─► join ─► draft ─► approval ─► issue ─► return
 *    └─► refused                └─► opinion (silence=yes) ┘            ▲          │
 *                                                                      └──────────┘ send back
 */
export const PERMIT: WorkflowDefinition = {
  start: 'intake',
  steps: {
    intake: task('intake', {
      role: 'INTAKE_OFFICER',
      unit: 'receiving',
      time: limit('8h'),
      actions: [
        action('accept', { effect: 'ACCEPT', to: 'assignment' }),
        action('refuse', { effect: 'REFUSE_AT_INTAKE', note: 'required' }),
      ],
    }),
    assignment: task('assignment', {
      role: 'DIVISION_HEAD',
      unit: 'competent/ECONOMY',
      builtins: [],
      actions: [action('assign', { to: 'fork', assigns: 'appraisal' })],
    }),
    fork: {
      type: 'parallelFork',
      key: 'fork',
      name: t('fork'),
      branches: ['appraisal', 'opinion'],
      join: 'join',
    },
    appraisal: task('appraisal', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      builtins: ['requestSupplement', 'requestPayment', 'stop'],
      form: 'appraisal',
      actions: [action('done', { to: 'join' })],
    }),
    opinion: task('opinion', {
      role: 'CASE_OFFICER',
      unit: 'agency:H50.14',
      opinion: true,
      builtins: [],
      time: limit('2wd'),
      onTimeout: { after: limit('2wd'), action: 'agree', why: t('Im lặng là đồng ý') },
      actions: [action('agree', { to: 'join' }), action('object', { to: 'join', note: 'required' })],
    }),
    join: { type: 'parallelJoin', key: 'join', name: t('join'), to: 'draft' },
    draft: task('draft', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      assignment: { mode: 'sameAs', step: 'appraisal' },
      actions: [action('propose', { to: 'approval' })],
    }),
    approval: task('approval', {
      role: 'APPROVER',
      unit: 'competent',
      notSameAs: ['draft'],
      builtins: [],
      sendBackTo: ['draft'],
      actions: [action('sign', { to: 'issue' })],
    }),
    issue: task('issue', {
      role: 'RECORDS_CLERK',
      unit: 'competent/OFFICE',
      builtins: [],
      actions: [
        action('issue', { effect: 'ISSUE_RESULT', document: 'permit', outcome: 'GRANTED', to: 'return' }),
      ],
    }),
    return: task('return', {
      role: 'RESULT_OFFICER',
      unit: 'receiving',
      builtins: [],
      actions: [action('handOver', { effect: 'HAND_OVER' })],
    }),
  },
};
