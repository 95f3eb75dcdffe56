import type { AvailableAction } from '@motcua/contracts';
import type { AvailableCommand, Candidate } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { StaffedUnit } from '../../organisations/index.js';
import { nameOf } from '../perform/find-task.js';
import { BUILTIN_WORDS } from '../words/builtin-labels.js';
import { givenAnswers } from './given-answers.js';

export interface OfferFacts {
  /** As last handed in. */
  answers: Readonly<Record<string, unknown>>;
  /** Where an opinion can be asked for. */
  units: readonly StaffedUnit[];
}

/** What an actor may do now, as buttons with their words and forms. */
export function actionView(
  { stepForms }: Pick<ProcedureDefinition, 'stepForms'>,
  offer: AvailableCommand,
  { answers, units }: OfferFacts,
): AvailableAction {
  const { kind, taskKey, stepKey, note, legalBasis, issues, form: formKey, values, assignees, steps } = offer;
  const form = formKey === null ? null : (stepForms[formKey] ?? null);
  return {
    action: nameOf(offer),
    kind,
    taskKey,
    stepKey,
    ...wordsOf(offer),
    note,
    legalBasis,
    issues,
    form,
    values: values && { ...values },
    given: form && givenAnswers(form, answers),
    assignees: assignees && assignees.map(assigneeView),
    units: kind === 'consult' ? units.map(({ code, name }) => ({ code, name })) : null,
    steps,
  };
}

function wordsOf({
  kind,
  action,
}: AvailableCommand): Pick<AvailableAction, 'label' | 'consequence' | 'tone'> {
  if (kind !== 'step') return BUILTIN_WORDS[kind];
  return {
    label: action?.label ?? { vi: '', en: '' },
    consequence: action?.consequence ?? null,
    tone: action?.tone ?? 'secondary',
  };
}

function assigneeView({ username, name, openTasks }: Candidate): {
  username: string;
  name: string;
  openTasks: number;
} {
  return { username, name, openTasks };
}
