import type { UserTaskStep } from '@motcua/domain';
import { expect, test } from 'vitest';
import type { ProcedureDefinition } from '../definition.js';
import { actionNamesFree } from './action-names-free.js';

function withActions(...keys: string[]): ProcedureDefinition {
  const label = { vi: '', en: '' };
  const actions = keys.map((key) => ({ key, label, note: 'none' as const }));
  const step = { type: 'userTask', key: 'one', actions } as unknown as UserTaskStep;
  return { workflow: { start: 'one', steps: { one: step } } } as unknown as ProcedureDefinition;
}

test('an action may not be called like an act of every dossier', () => {
  const found = actionNamesFree.check(withActions('accept', 'assign', 'stop'), {});
  expect(found.map(({ place }) => place)).toEqual([
    'workflow.steps.one.actions.assign',
    'workflow.steps.one.actions.stop',
  ]);
  expect(actionNamesFree.check(withActions('accept', 'toString'), {})).toEqual([]);
});
