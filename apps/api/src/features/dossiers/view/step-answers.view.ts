import type { Dossier } from '@motcua/contracts';
import { maskPersonalId, type WorkflowStep } from '@motcua/domain';
import type { FormContext } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { guardScope } from '../deciding/decide-contexts.js';
import type { DossierPage } from '../read/dossier-rows.js';
import { valueRows } from '../words/service-values.js';
import { formRows, type Reading } from './answers.view.js';

/**
 * What officers entered, other systems answered, other dossiers came to, and rules decided, step by step. The owner sees
 * what they entered themselves, and how the result was handed over: by that they find their letter.
 */
export function stepAnswersView(
  page: DossierPage,
  { workflow, stepForms }: ProcedureDefinition,
  viewer: Dossier['viewer'],
  context: FormContext,
  reading: Reading,
): Dossier['stepAnswers'] {
  const { state, submissions } = page;
  const given = guardScope({ ...page, answers: submissions.at(-1)?.answers ?? {} }, context.today);
  return Object.entries(state.stepAnswers).flatMap(([stepKey, answers]) => {
    const step = workflow.steps[stepKey];
    if (viewer === 'OWNER' && !(step && concernsOwner(step))) return [];
    switch (step?.type) {
      case 'userTask': {
        const form = step.form === undefined ? undefined : stepForms[step.form];
        if (!form) return [];
        return [{ stepName: step.name, rows: formRows(form, answers, { ...context, given }, reading) }];
      }
      case 'serviceTask':
      case 'subDossier':
      case 'businessRuleTask':
        return [{ stepName: step.name, rows: maskedRows(valueRows(answers, reading.lang), reading) }];
      default:
        return [];
    }
  });
}

/** Other systems answer in words of their own: whatever has the form of a personal number or a phone is hidden. */
function maskedRows<T extends { value: string }>(rows: T[], { options }: Reading): T[] {
  if (!options.mask) return rows;
  return rows.map((row) => ({ ...row, value: row.value.replace(/\b(?:\d{12}|0\d{9})\b/g, maskPersonalId) }));
}

function concernsOwner(step: WorkflowStep): boolean {
  if (step.type !== 'userTask') return false;
  return step.role === 'OWNER' || step.actions.some(({ effect }) => effect === 'HAND_OVER');
}
