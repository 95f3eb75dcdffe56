import type { NameType, TypeEnvironment } from '@motcua/domain';
import { expressionEnvironment, type FormDefinition } from '@motcua/forms';
import type { ProcedureDefinition } from '../definition.js';
import { ruleNames, valuesOfSteps, type StepValues } from './step-names.js';

interface NamedForms {
  form: FormDefinition;
  stepForms: Readonly<Record<string, FormDefinition>>;
  steps: Readonly<Record<string, StepValues>>;
  caseKeys: readonly string[];
}

/**
 * What guards and everything else in a workflow may name: the answers, the case, whether anything was paid, and
 * what officers, other systems, rules and other dossiers left at the steps.
 */
export function guardNames({ form, stepForms, steps, caseKeys }: NamedForms): TypeEnvironment {
  const known: TypeEnvironment = {
    ...expressionEnvironment(form, { caseKeys }),
    paymentSettled: 'boolean',
    ...givenNames(steps, stepForms),
  };
  return { ...known, ...ruleNames(steps, known) };
}

/** What the forms of steps may name: as guards, but for the profile of whoever is signed in, which no form of a step has. */
export function stepFormNames(guards: TypeEnvironment): TypeEnvironment {
  const known = Object.entries(guards).filter(([name]) => name.split('.')[0] !== 'profile');
  return Object.fromEntries(known);
}

/** `steps.<key>.<name>` of every step: what a paper, too, may put in. */
export function stepNames(definition: ProcedureDefinition): string[] {
  return Object.keys(guardNamesOf(definition)).filter((name) => name.startsWith('steps.'));
}

/** As {@link guardNames}, of a compiled procedure. */
export function guardNamesOf({ form, stepForms, workflow, cases }: ProcedureDefinition): TypeEnvironment {
  const caseKeys = cases.map(({ key }) => key);
  return guardNames({ form, stepForms, steps: valuesOfSteps(workflow.steps), caseKeys });
}

/** The names of a form's own answers, without `today`, `profile` and the like. */
export function answersOf(form: FormDefinition): TypeEnvironment {
  const keys = new Set(form.pages.flatMap((page) => page.fields.map(({ key }) => key)));
  const names = Object.entries(expressionEnvironment(form));
  return Object.fromEntries(names.filter(([name]) => keys.has(name.split('.')[0] ?? '')));
}

function givenNames(
  steps: Readonly<Record<string, StepValues>>,
  stepForms: Readonly<Record<string, FormDefinition>>,
): TypeEnvironment {
  const answers = new Map(Object.entries(stepForms).map(([key, form]) => [key, answersOf(form)]));
  const found = Object.entries(steps).flatMap(([step, values]) =>
    Object.entries(typesOf(values, answers)).map(([name, type]): [string, NameType] => [
      `steps.${step}.${name}`,
      type,
    ]),
  );
  return Object.fromEntries(found);
}

function typesOf(values: StepValues, answers: ReadonlyMap<string, TypeEnvironment>): TypeEnvironment {
  if (values.kind === 'values') return values.types;
  return values.kind === 'form' ? (answers.get(values.form ?? '') ?? {}) : {};
}
