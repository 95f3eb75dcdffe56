import { userTasksOf, type Command } from '@motcua/domain';
import {
  initialAnswers,
  resolveForm,
  validateAnswers,
  type FieldProblem,
  type FormContext,
  type FormDefinition,
} from '@motcua/forms';
import type { ProcedureDefinition } from '../definition.js';
import type { Act } from './act.js';

interface FilledIn {
  problems: FieldProblem[];
  /** With the form as it is stored: what it began with, what the script says, and what is computed. */
  command: Command;
}

/**
 * The form that comes with an act, checked whole. A script that says nothing of a form leaves it as it opened, and one
 * that opened empty with something to answer is told by decide() to be missing.
 */
export function filledIn(
  { workflow, stepForms }: ProcedureDefinition,
  act: Act,
  command: Command,
  context: FormContext,
): FilledIn {
  const untouched = { problems: [], command };
  if (!('step' in act) || command.type !== 'completeStep') return untouched;
  const step = userTasksOf(workflow).find(({ key }) => key === act.step);
  const form = step?.form === undefined ? undefined : stepForms[step.form];
  if (!form || step?.actions.find(({ key }) => key === act.action)?.form === false) return untouched;
  const begun = initialShown(form, act.answers ?? {}, context);
  const checked = validateAnswers(form, { ...begun, ...act.answers }, context, {
    mode: 'submit',
    hidden: 'refuse',
  });
  if (!act.answers && Object.keys(begun).length === 0 && !checked.ok) return untouched;
  return { problems: checked.errors, command: { ...command, answers: checked.answers } };
}

/** What the form begins with and still shows: a script is not to blame for what its answers hid. */
function initialShown(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  context: FormContext,
): Record<string, unknown> {
  const initial = initialAnswers(form, context);
  const shown = resolveForm(form, { ...initial, ...answers }, context).answers;
  return Object.fromEntries(Object.entries(initial).filter(([key]) => Object.hasOwn(shown, key)));
}
