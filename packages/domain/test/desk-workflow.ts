import type { WorkflowDefinition } from '../src/workflow/definition.js';
import { TestDossier } from './dossier.js';
import { MONDAY_8, OFFICERS } from './office.js';
import { action, limit, t, task } from './permit-workflow.js';

const FORK = ['desk', 'prepare', 'opinion', 'owner', 'quiet', 'timer', 'service', 'other'];

/** Everything is open at once and whatever the life cycle, so that it alone decides what is refused. */
const DESK: WorkflowDefinition = {
  start: 'fork',
  supplement: { answerWithin: limit('1wd'), why: t('Không bổ sung'), legalBasis: 'Điều 19' },
  steps: {
    fork: { type: 'parallelFork', key: 'fork', name: t('fork'), branches: FORK, join: 'join' },
    desk: task('desk', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      assignment: { mode: 'sameAs', step: 'desk' },
      builtins: ['requestSupplement', 'requestPayment', 'stop'],
      actions: [
        action('on', { to: 'desk' }),
        action('end', { to: 'ended' }),
        action('ACCEPT', { effect: 'ACCEPT', to: 'desk' }),
        action('REFUSE_AT_INTAKE', { effect: 'REFUSE_AT_INTAKE' }),
        action('ISSUE_RESULT', { effect: 'ISSUE_RESULT', to: 'desk' }),
        action('HAND_OVER', { effect: 'HAND_OVER' }),
      ],
    }),
    // Not by who holds the desk: whoever drafts does not issue.
    prepare: task('prepare', {
      role: 'DIVISION_HEAD',
      unit: 'competent/ECONOMY',
      form: 'prepare',
      actions: [action('on', { to: 'work' })],
    }),
    work: task('work', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      sendBackTo: ['prepare'],
      actions: [action('on', { to: 'join' })],
    }),
    opinion: task('opinion', {
      role: 'CASE_OFFICER',
      unit: 'agency:H50.14',
      opinion: true,
      actions: [action('on', { to: 'join' })],
    }),
    owner: task('owner', { role: 'OWNER', unit: 'receiving', actions: [action('on', { to: 'join' })] }),
    quiet: task('quiet', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      onTimeout: { after: limit('4h'), action: 'on', why: t('Im lặng là đồng ý') },
      actions: [action('on', { to: 'join' })],
    }),
    timer: { type: 'timerEvent', key: 'timer', name: t('timer'), after: limit('4h'), to: 'join' },
    service: {
      type: 'serviceTask',
      key: 'service',
      name: t('service'),
      connector: 'population.match',
      sends: {},
      gives: {},
      patience: limit('4h'),
      to: 'join',
      fallback: 'byHand',
    },
    byHand: task('byHand', {
      role: 'CASE_OFFICER',
      unit: 'competent/ECONOMY',
      actions: [action('on', { to: 'join' })],
    }),
    other: {
      type: 'subDossier',
      key: 'other',
      name: t('other'),
      procedure: '1.000000',
      competent: 'agency:H50.14',
      answers: {},
      documents: {},
      time: limit('3wd'),
      to: 'join',
      fallback: 'byHand',
    },
    join: { type: 'parallelJoin', key: 'join', name: t('join'), to: 'ended' },
    ended: { type: 'endEvent', key: 'ended', name: t('ended'), outcome: 'NOTIFIED' },
  },
};

const { case1, head } = OFFICERS;

/** Submitted: the head has prepared it, case1 holds the desk. */
export function atDesk(): TestDossier {
  const dossier = new TestDossier(DESK, MONDAY_8);
  must(dossier.complete(head, 'prepare', 'on', { answers: { area: 120 } }));
  must(dossier.act(case1, { type: 'claim', taskKey: dossier.taskKey('desk') }));
  return dossier;
}

/** Goes on through actions of the desk. */
export function through(dossier: TestDossier, ...actions: string[]): TestDossier {
  for (const key of actions) must(dossier.complete(case1, 'desk', key));
  return dossier;
}

/** In process: accepted, and another unit has been asked for its opinion. */
export function inProcess(): TestDossier {
  const dossier = through(atDesk(), 'ACCEPT');
  must(
    dossier.act(case1, {
      type: 'consult',
      taskKey: dossier.taskKey('desk'),
      to: { unitId: 'office', unitName: 'Văn phòng', role: 'RECORDS_CLERK' },
      question: 'Có vướng mắc gì không?',
      within: limit('4h'),
    }),
  );
  return dossier;
}

function must(answer: string): void {
  if (answer !== 'OK') throw new Error(`refused: ${answer}`);
}
