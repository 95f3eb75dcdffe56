import { stepOf, type UserTaskStep, type WorkflowStep } from '@motcua/domain';
import type { ProcedureDefinition } from '../src/definition.js';

/**
 * The procedure with so many steps between its intake and its signature. Each link of the chain parts and comes
 * together again three times (by choice, by a service and its fallback, by a fork), so that the number of ways grows
 * eightfold with every ten steps: a rule that follows every way does not come back.
 */
export function longDefinition(base: ProcedureDefinition, stepCount: number): ProcedureDefinition {
  const definition = structuredClone(base);
  const { workflow, cases } = definition;
  const intake = stepOf(workflow, 'intake');
  const pattern = stepOf(workflow, 'searchByHand');
  if (intake?.type !== 'userTask' || pattern?.type !== 'userTask') throw new Error('not the procedure meant');
  const kept = ['intake', 'handOver'].map((key) => [key, stepOf(workflow, key)]);
  const sign = { ...(stepOf(workflow, 'sign') as UserTaskStep), notSameAs: [], sendBackTo: ['personA0'] };
  const links = Math.ceil((stepCount - kept.length - 1) / 10);
  const chain = Array.from({ length: links }, (_, index) =>
    link(index, index + 1 < links ? `choose${index + 1}` : 'sign', pattern),
  );
  for (const action of intake.actions) if (action.effect === 'ACCEPT') action.to = 'choose0';
  workflow.steps = Object.fromEntries([
    ...kept,
    ['sign', sign],
    ...chain.flat().map((step) => [step.key, step]),
  ]) as Record<string, WorkflowStep>;
  definition.stepForms = {};
  definition.outputs['ket-qua']?.blocks.splice(1);
  for (const { timeLimit } of cases) timeLimit.quantity = 9999;
  return definition;
}

function link(index: number, next: string, pattern: UserTaskStep): WorkflowStep[] {
  const { name } = pattern;
  const at = (key: string) => `${key}${index}`;
  const literal = (value: boolean) => ({ op: 'literal' as const, value });
  const person = (key: string, to: string): WorkflowStep => ({
    ...pattern,
    key,
    actions: pattern.actions.map((action) => ({ ...action, to })),
  });
  return [
    {
      type: 'exclusiveGateway',
      key: at('choose'),
      name,
      branches: [{ when: literal(index % 2 === 0), to: at('personA') }, { to: at('personB') }],
    },
    person(at('personA'), at('ask')),
    person(at('personB'), at('ask')),
    {
      type: 'serviceTask',
      key: at('ask'),
      name,
      publicName: name,
      connector: 'maritalStatus.check',
      sends: { personalId: { op: 'name', path: ['requester', 'personalId'] } },
      gives: { single: 'boolean' },
      patience: { quantity: 1, unit: 'WORKING_HOUR' },
      to: at('weigh'),
      fallback: at('byHand'),
    },
    person(at('byHand'), at('weigh')),
    {
      type: 'businessRuleTask',
      key: at('weigh'),
      name,
      sets: {
        more: index === 0 ? literal(true) : { op: 'name', path: ['steps', `weigh${index - 1}`, 'more'] },
      },
      to: at('fork'),
    },
    {
      type: 'parallelFork',
      key: at('fork'),
      name,
      branches: [at('sideA'), at('sideB')],
      join: at('join'),
    },
    person(at('sideA'), at('join')),
    person(at('sideB'), at('join')),
    { type: 'parallelJoin', key: at('join'), name, to: next },
  ];
}
