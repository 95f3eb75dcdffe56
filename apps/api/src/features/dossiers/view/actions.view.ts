import type { AvailableAction } from '@motcua/contracts';
import type { AvailableCommand, Candidate, DecideContext } from '@motcua/domain';
import { initialAnswers } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { StaffedUnit } from '../../organisations/index.js';
import { nameOf } from '../perform/find-task.js';
import { BUILTIN_WORDS } from '../words/builtin-labels.js';
import { givenAnswers } from './given-answers.js';

export interface OfferFacts {
  /** Whatever guards may read: the answers as last handed in, `case`, `steps` and the like. */
  known: DecideContext['scope'];
  /** YYYY-MM-DD in Vietnam. */
  today: string;
  /** Where an opinion can be asked for. */
  units: readonly StaffedUnit[];
}

/** What an actor may do now, as buttons with their words and forms. */
export function actionView(
  { stepForms }: Pick<ProcedureDefinition, 'stepForms'>,
  offer: AvailableCommand,
  { known, today, units }: OfferFacts,
): AvailableAction {
  const { kind, taskKey, stepKey, note, legalBasis, issues, form: formKey, values, assignees, steps } = offer;
  const form = formKey === null ? null : (stepForms[formKey] ?? null);
  const begun = form && !values && kind === 'step' ? initialAnswers(form, { today, given: known }) : {};
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
    values: values ? { ...values } : Object.keys(begun).length > 0 ? begun : null,
    valuesFrom: values ? 'earlier' : Object.keys(begun).length > 0 ? 'dossier' : null,
    given: form && givenAnswers(form, known),
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
