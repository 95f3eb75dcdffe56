import type { NameType, TypeEnvironment, WorkflowStep } from '@motcua/domain';
import { expressionEnvironment, type FormDefinition } from '@motcua/forms';

interface NamedForms {
  form: FormDefinition;
  stepForms: Readonly<Record<string, FormDefinition>>;
  /** Step key → key of its form. */
  formOfStep: Readonly<Record<string, string | undefined>>;
  caseKeys: readonly string[];
}

/** What guards and templates may name: the answers, the case, and what officers filled in at the steps. */
export function guardNames({ form, stepForms, formOfStep, caseKeys }: NamedForms): TypeEnvironment {
  const steps = Object.entries(formOfStep).flatMap(([step, formKey]) => {
    const filled = formKey === undefined ? undefined : stepForms[formKey];
    if (!filled) return [];
    return Object.entries(answersOf(filled)).map(([name, type]): [string, NameType] => [
      `steps.${step}.${name}`,
      type,
    ]);
  });
  const answers = expressionEnvironment(form, { caseKeys });
  return { ...answers, case: { type: 'string', oneOf: caseKeys }, ...Object.fromEntries(steps) };
}

/** The names of a form's own answers, without `today`, `profile` and the like. */
export function answersOf(form: FormDefinition): TypeEnvironment {
  const keys = new Set(form.pages.flatMap((page) => page.fields.map(({ key }) => key)));
  const names = Object.entries(expressionEnvironment(form));
  return Object.fromEntries(names.filter(([name]) => keys.has(name.split('.')[0] ?? '')));
}

export function formsOfSteps(
  steps: Readonly<Record<string, WorkflowStep>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(steps).map(([key, step]) => [key, step.type === 'userTask' ? step.form : undefined]),
  );
}
