import type { Expression } from '../src/expression/ast.js';
import { parse } from '../src/expression/parse.js';
import type { WorkflowDefinition } from '../src/workflow/definition.js';
import { action, limit, t, task } from './permit-workflow.js';

export function expression(source: string): Expression {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.error.code}`);
  return parsed.ast;
}

/*
 * intake ─► match (service) ─┬──────────► weigh (rule) ─► route ─┬─► noted (end: NOTIFIED)
 *                            └► byHand ─►                        │
 *           ┌────────────────────────────────────────────────────┘
 *           ▼    ┌─► inspect ─► split ─┬─► measure ─┬─► meet ─► report ─┐
 *          fork ─┤                     └─► picture ─┘                   ├─► join ─► draft ─► confirm (owner)
 *                ├─► roadPermit (sub-dossier) ──► or roadRefused ───────┤                      │
 *                └─► posted (timer, stops the clock) ───────────────────┘    return ◄─ issue ◄─ approval
 */
export const EVERY_KIND: WorkflowDefinition = {
  start: 'intake',
  supplement: { answerWithin: limit('5wd'), why: t('Không bổ sung'), legalBasis: 'Điều 19 NĐ 61/2018' },
  steps: {
    intake: task('intake', {
      role: 'INTAKE_OFFICER',
      unit: 'receiving',
      actions: [action('accept', { effect: 'ACCEPT', to: 'match' })],
    }),
    match: {
      type: 'serviceTask',
      key: 'match',
      name: t('match'),
      connector: 'population.match',
      sends: {},
      gives: { hit: 'boolean' },
      patience: limit('4h'),
      to: 'weigh',
      fallback: 'byHand',
    },
    byHand: task('byHand', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      actions: [action('found', { to: 'weigh' })],
    }),
    weigh: {
      type: 'businessRuleTask',
      key: 'weigh',
      name: t('weigh'),
      sets: { inspect: expression('meals >= 200 or steps.match.hit') },
      to: 'route',
    },
    route: {
      type: 'exclusiveGateway',
      key: 'route',
      name: t('route'),
      branches: [{ when: expression('steps.weigh.inspect'), to: 'fork' }, { to: 'noted' }],
    },
    noted: { type: 'endEvent', key: 'noted', name: t('noted'), outcome: 'NOTIFIED' },
    fork: {
      type: 'parallelFork',
      key: 'fork',
      name: t('fork'),
      branches: ['inspect', 'roadPermit', 'posted'],
      join: 'join',
    },
    inspect: task('inspect', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      time: limit('3wd'),
      builtins: ['requestSupplement', 'requestPayment', 'stop'],
      actions: [action('go', { to: 'split' })],
    }),
    split: {
      type: 'parallelFork',
      key: 'split',
      name: t('split'),
      branches: ['measure', 'picture'],
      join: 'meet',
    },
    measure: task('measure', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      form: 'measure',
      actions: [action('done', { to: 'meet' })],
    }),
    picture: task('picture', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      sendBackTo: ['inspect', 'roadRefused', 'byHand'],
      actions: [action('done', { to: 'meet' })],
    }),
    meet: { type: 'parallelJoin', key: 'meet', name: t('meet'), to: 'report' },
    report: task('report', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      sendBackTo: ['measure', 'inspect', 'byHand'],
      actions: [action('done', { to: 'join' })],
    }),
    roadPermit: {
      type: 'subDossier',
      key: 'roadPermit',
      name: t('roadPermit'),
      procedure: '1.000000',
      competent: 'agency:H50.14',
      answers: {},
      documents: {},
      time: limit('3wd'),
      to: 'join',
      fallback: 'roadRefused',
    },
    roadRefused: task('roadRefused', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      actions: [action('goOn', { to: 'join' })],
    }),
    posted: {
      type: 'timerEvent',
      key: 'posted',
      name: t('posted'),
      after: limit('2wd'),
      to: 'join',
      stopsClock: true,
    },
    join: { type: 'parallelJoin', key: 'join', name: t('join'), to: 'draft' },
    draft: task('draft', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      form: 'draft',
      builtins: ['requestSupplement', 'requestPayment', 'stop'],
      actions: [action('propose', { to: 'confirm' })],
    }),
    confirm: task('confirm', {
      role: 'OWNER',
      unit: 'receiving',
      builtins: [],
      stopsClock: true,
      onTimeout: { after: limit('1wd'), action: 'agree', why: t('Im lặng là đồng ý') },
      actions: [action('agree', { to: 'approval' }), action('object', { to: 'draft', note: 'required' })],
    }),
    approval: task('approval', {
      role: 'APPROVER',
      unit: 'competent',
      builtins: [],
      sendBackTo: ['draft', 'report', 'measure', 'intake'],
      actions: [action('sign', { to: 'issue' })],
    }),
    issue: task('issue', {
      role: 'RECORDS_CLERK',
      unit: 'competent/OFFICE',
      builtins: [],
      actions: [action('issue', { effect: 'ISSUE_RESULT', document: 'permit', to: 'return' })],
    }),
    return: task('return', {
      role: 'RESULT_OFFICER',
      unit: 'receiving',
      builtins: [],
      sendBackTo: ['approval'],
      actions: [action('handOver', { effect: 'HAND_OVER' })],
    }),
  },
};
