import { describe, expect, test } from 'vitest';
import { asked, fire, forked, must } from '../../test/every-kind-dossier.js';
import { TestDossier } from '../../test/dossier.js';
import { EVERY_KIND, expression } from '../../test/every-kind-workflow.js';
import { MONDAY_8, OFFICERS, SYSTEM } from '../../test/office.js';
import { action, t } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import type { WorkflowDefinition, WorkflowStep } from './definition.js';

const { intake, case1, clerk } = OFFICERS;

function withSteps(steps: Record<string, WorkflowStep>): WorkflowDefinition {
  return { ...EVERY_KIND, steps: { ...EVERY_KIND.steps, ...steps } };
}

/** The definition with one action of a step changed. */
function leading(stepKey: string, actionKey: string, to: string): WorkflowDefinition {
  const step = EVERY_KIND.steps[stepKey];
  if (step?.type !== 'userTask') throw new Error(stepKey);
  const actions = step.actions.map((one) => (one.key === actionKey ? { ...one, to } : one));
  return withSteps({
    [stepKey]: { ...step, actions },
    plain: { type: 'endEvent', key: 'plain', name: t('end') },
  });
}

describe('an end with an outcome', () => {
  test('reached through a service, a rule and a gateway ends the dossier with nothing to hand over', () => {
    const dossier = asked(EVERY_KIND, 10);
    const taskKey = dossier.taskKey('match');
    expect(dossier.act(SYSTEM, { type: 'completeService', taskKey, values: { hit: false } })).toBe('OK');
    expect(dossier.state).toMatchObject({
      lifecycle: 'RESULT_RETURNED',
      outcome: 'NOTIFIED',
      tasks: [],
      clock: { stoppedAt: dossier.now },
      stepAnswers: { weigh: { inspect: false } },
    });
    expect(dossier.last().issues).toEqual([]);
    expect(replay(dossier.actions)).toEqual(dossier.state);
  });

  test('closes every other branch, and ends the pause of one that stopped the clock', () => {
    const dossier = forked(leading('inspect', 'go', 'noted'));
    expect(dossier.state.clock.pausedSince).not.toBeNull();
    expect(dossier.complete(case1, 'inspect', 'go')).toBe('OK');
    expect(dossier.state).toMatchObject({ lifecycle: 'RESULT_RETURNED', tasks: [], arrived: {} });
    expect(dossier.state.clock.pausedSince).toBeNull();
  });

  test('is reached by a timer, but not while the owner is asked', () => {
    const { posted } = EVERY_KIND.steps;
    if (posted?.type !== 'timerEvent') throw new Error('posted');
    const dossier = forked(withSteps({ posted: { ...posted, to: 'noted' } }));
    const { key: taskKey, timeoutAt } = dossier.task('posted');
    const items = [{ kind: 'OTHER' as const, reason: 'x' }];
    must(dossier.act(case1, { type: 'requestSupplement', taskKey: dossier.taskKey('inspect'), items }));
    expect(dossier.act(SYSTEM, { type: 'timeout', taskKey }, timeoutAt ?? 0)).toBe('TOO_EARLY');
    const answer = { type: 'answerSupplement', submissionSeq: 2 } as const;
    must(dossier.act({ ...case1, relation: 'OWNER' }, answer));
    fire(dossier, 'posted');
    expect(dossier.state.lifecycle).toBe('RESULT_RETURNED');
  });
});

test('an end with an outcome stands, whatever the branches beside it come to', () => {
  const fork: WorkflowStep = {
    type: 'parallelFork',
    key: 'fork',
    name: t(''),
    branches: ['no', 'plain', 'draft'],
    join: 'join',
  };
  const no: WorkflowStep = { type: 'endEvent', key: 'no', name: t(''), outcome: 'REFUSED' };
  const plain: WorkflowStep = { type: 'endEvent', key: 'plain', name: t('') };
  const dossier = forked(withSteps({ fork, no, plain }));
  expect(dossier.state).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: 'REFUSED', tasks: [] });
});

describe('an end without an outcome', () => {
  test('ends its own branch while others are open', () => {
    const dossier = forked(leading('inspect', 'go', 'plain'));
    must(dossier.complete(case1, 'inspect', 'go'));
    expect(dossier.openSteps()).toEqual(['posted', 'roadPermit']);
    expect(dossier.state.lifecycle).toBe('IN_PROCESS');
  });

  test('after the result counts as handing it over', () => {
    const { issue } = EVERY_KIND.steps;
    if (issue?.type !== 'userTask') throw new Error('issue');
    const refuse = action('refuse', { effect: 'ISSUE_RESULT', outcome: 'REFUSED', to: 'plain' });
    const accept = action('accept', { effect: 'ACCEPT', to: 'issue' });
    const dossier = new TestDossier(
      withSteps({
        intake: { ...(EVERY_KIND.steps['intake'] as typeof issue), actions: [accept] },
        issue: { ...issue, actions: [refuse] },
        plain: { type: 'endEvent', key: 'plain', name: t('end'), outcome: 'GRANTED' },
      }),
    );
    must(dossier.complete(intake, 'intake', 'accept'));
    must(dossier.complete(clerk, 'issue', 'refuse'));
    expect(dossier.state).toMatchObject({
      lifecycle: 'RESULT_RETURNED',
      outcome: 'REFUSED',
      resultNumber: '1/2026/GPXD',
    });
    expect(dossier.last().ended).toBe('REFUSED');
  });

  test('ends a dossier in which nothing is left to be done', () => {
    const { match } = EVERY_KIND.steps;
    if (match?.type !== 'serviceTask') throw new Error('match');
    const plain: WorkflowStep = { type: 'endEvent', key: 'plain', name: t('end') };
    const dossier = asked(withSteps({ match: { ...match, to: 'plain' }, plain }));
    must(dossier.act(SYSTEM, { type: 'completeService', taskKey: dossier.taskKey('match'), values: {} }));
    expect(dossier.state).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: 'NOTIFIED' });
  });
});

test('a gateway reads the form just given', () => {
  const { byHand } = EVERY_KIND.steps;
  if (byHand?.type !== 'userTask') throw new Error('byHand');
  const byForm: WorkflowStep = {
    type: 'exclusiveGateway',
    key: 'byForm',
    name: t(''),
    branches: [{ when: expression('steps.byHand.hit'), to: 'fork' }, { to: 'noted' }],
  };
  const dossier = asked(
    withSteps({ byHand: { ...byHand, actions: [action('found', { to: 'byForm' })] }, byForm }),
  );
  fire(dossier, 'match');
  must(dossier.complete(case1, 'byHand', 'found', { answers: { hit: true } }));
  expect(dossier.openSteps()).toEqual(['inspect', 'posted', 'roadPermit']);
});

describe('the way from filing to the first step', () => {
  test('computes rules', () => {
    const { weigh } = EVERY_KIND.steps;
    if (weigh?.type !== 'businessRuleTask') throw new Error('weigh');
    const definition = { ...withSteps({ weigh: { ...weigh, to: 'intake' } }), start: 'weigh' };
    const dossier = new TestDossier(definition, MONDAY_8, { meals: 300 });
    expect(dossier.state.stepAnswers).toEqual({ weigh: { inspect: true } });
  });

  test('opens work: nothing ends before anybody has seen it', () => {
    expect(() => new TestDossier({ ...EVERY_KIND, start: 'noted' })).toThrow('NO_WAY_ON');
  });
});

describe('a definition that leads nowhere', () => {
  test.each<[string, Record<string, WorkflowStep>]>([
    [
      'a loop in which nobody waits',
      { round: { type: 'exclusiveGateway', key: 'round', name: t(''), branches: [{ to: 'round' }] } },
    ],
    [
      'a gateway without a way on',
      { round: { type: 'exclusiveGateway', key: 'round', name: t(''), branches: [] } },
    ],
    ['a step that does not exist', {}],
  ])('%s is refused, and nothing is lost', (_what, steps) => {
    const definition = leading('intake', 'accept', 'round');
    const dossier = new TestDossier({ ...definition, steps: { ...definition.steps, ...steps } });
    expect(dossier.complete(intake, 'intake', 'accept')).toBe('NO_WAY_ON');
    expect(dossier.openSteps()).toEqual(['intake']);
  });
});
