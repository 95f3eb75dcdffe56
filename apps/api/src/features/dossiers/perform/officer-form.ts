import { type FormContext, type FormDefinition, validateAnswers } from '@motcua/forms';
import type { UserTaskStep } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { type FieldProblem, ProblemError } from '../../../platform/errors/index.js';

type Raw = Readonly<Record<string, unknown>>;
type IsKnownPlace = (provinceCode: string, communeCode: string) => boolean;

/**
 * The officer's form of a step, checked whole; null when this action needs none. Throws INVALID_ANSWERS with pointers
 * below /form, also for answers to a form that the step does not have.
 */
export function officerForm(
  definition: ProcedureDefinition,
  step: UserTaskStep,
  actionKey: string,
  given: Raw | undefined,
  context: FormContext,
  isKnownPlace: IsKnownPlace,
): Record<string, unknown> | null {
  const form = step.form === undefined ? undefined : definition.stepForms[step.form];
  const needed = step.actions.find(({ key }) => key === actionKey)?.form !== false;
  if (form && !needed) return null;
  const answers = checkedForm(form ?? NO_FORM, given, context, isKnownPlace);
  return form ? answers : null;
}

/** A step's form, checked whole. Throws INVALID_ANSWERS with pointers below /form. */
export function checkedForm(
  form: FormDefinition,
  given: Raw | undefined,
  context: FormContext,
  isKnownPlace: IsKnownPlace,
): Record<string, unknown> {
  const checked = validateAnswers(form, given ?? {}, context, { mode: 'submit', isKnownPlace });
  if (!checked.ok) {
    throw new ProblemError('INVALID_ANSWERS', {
      errors: checked.errors.map(({ pointer, code, message }): FieldProblem => ({
        pointer: belowForm(pointer),
        code,
        message,
      })),
    });
  }
  return checked.answers;
}

const NO_FORM: FormDefinition = { pages: [], rules: [] };

function belowForm(pointer: string): string {
  return pointer.replace(/^\/answers/, '/form');
}
