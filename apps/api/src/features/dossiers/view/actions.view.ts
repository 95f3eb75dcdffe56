import type { AvailableAction } from '@motcua/contracts';
import type { AvailableCommand, Candidate } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { nameOf } from '../perform/find-task.js';
import { BUILTIN_WORDS } from '../words/builtin-labels.js';

/** What an actor may do now, as buttons with their words and forms. */
export function actionView(
  { stepForms }: Pick<ProcedureDefinition, 'stepForms'>,
  offer: AvailableCommand,
): AvailableAction {
  const { kind, taskKey, stepKey, note, legalBasis, issues, form, assignees, steps } = offer;
  return {
    action: nameOf(offer),
    kind,
    taskKey,
    stepKey,
    ...wordsOf(offer),
    note,
    legalBasis,
    issues,
    form: form === null ? null : (stepForms[form] ?? null),
    assignees: assignees && assignees.map(assigneeView),
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
