import {
  compileExpression,
  type Expression,
  type StepAction,
  type UserTaskStep,
  type WorkflowStep,
} from '@motcua/domain';
import type { ProcedureDefinition } from '../src/definition.js';
import { lintProcedure, type LintFinding, type Surroundings } from '../src/lint/lint-procedure.js';

export type Defect = [
  rule: string,
  place: string,
  what: string,
  plant: (definition: ProcedureDefinition) => void,
];

type Kind = WorkflowStep['type'];
type Of<K extends Kind> = Extract<WorkflowStep, { type: K }>;

export function step<K extends Kind>({ workflow }: ProcedureDefinition, key: string, type: K): Of<K> {
  const found = workflow.steps[key];
  if (found?.type !== type) throw new Error(`no ${type} ${key}`);
  return found as Of<K>;
}

export function task(definition: ProcedureDefinition, key: string): UserTaskStep {
  return step(definition, key, 'userTask');
}

/** The first action of a step. */
export function action(definition: ProcedureDefinition, key: string): StepAction {
  const [found] = task(definition, key).actions;
  if (!found) throw new Error(`no action at ${key}`);
  return found;
}

/** An expression over names that need not be there. */
export function expression(text: string): Expression {
  const compiled = compileExpression(text, {
    meals: 'number',
    nobody: 'any',
    kind: 'string',
    shopName: 'string',
    'requester.fullName': 'string',
    'steps.weigh.group': 'string',
  });
  if (!compiled.ok) throw new Error(text);
  return compiled.ast;
}

/** What the defect's rule finds of it, and which of that is not told in both languages with the name of its step. */
export function findingsOf(
  sound: ProcedureDefinition,
  [rule, , , plant]: Defect,
  around: Surroundings,
): { places: string[]; unclear: LintFinding[] } {
  const spoilt = structuredClone(sound);
  plant(spoilt);
  const found = lintProcedure(spoilt, around).filter((finding) => finding.rule === rule);
  const unclear = found.filter(({ message, place }) => {
    const [, , key = ''] = place.startsWith('workflow.steps.') ? place.split('.') : [];
    const name = spoilt.workflow.steps[key]?.name ?? { vi: '', en: '' };
    return message.vi === message.en || !message.vi.includes(name.vi) || !message.en.includes(name.en);
  });
  return { places: found.map(({ place }) => place), unclear };
}
