import { beforeAll, expect, it } from 'vitest';
import { kindsDefinition } from '../../test/kinds-definition.js';
import { expression, step, task } from '../../test/spoil.js';
import type { ProcedureDefinition } from '../definition.js';
import { lintProcedure } from './lint-procedure.js';

/** `route` turns back to the citizen's `confirm` for some answers; `confirm` has no other way on. */
let looping: ProcedureDefinition;
beforeAll(async () => {
  looping = await kindsDefinition();
  turnBackWhen('meals > 1');
});

function turnBackWhen(condition: string): void {
  const [branch] = step(looping, 'route', 'exclusiveGateway').branches;
  Object.assign(branch!, { when: expression(condition), to: 'confirm' });
}

const found = () => lintProcedure(looping).filter(({ rule }) => rule === 'loops-can-be-left');

it('names the steps that such a dossier never leaves', () => {
  expect(found().map(({ place }) => place)).toEqual(['workflow.steps.confirm']);
  expect(found()[0]?.message.en).toContain('confirm, posted, route');
});

it('has nothing against a loop that a person can leave', () => {
  const [right] = task(looping, 'confirm').actions;
  task(looping, 'confirm').actions.push({ ...right!, key: 'enough', to: 'sign' });
  expect(found()).toEqual([]);
});

it('has nothing against a condition that somebody on the loop writes anew', () => {
  const branch = step(looping, 'route', 'exclusiveGateway').branches[0];
  branch!.when = { op: 'name', path: ['steps', 'confirm', 'draftRight'] };
  task(looping, 'confirm').actions.splice(1);
  expect(found()).toEqual([]);
});
