import type { Dossier } from '@motcua/contracts';
import type { FormContext } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { DossierPage } from '../read/dossier-rows.js';
import { valueRows } from '../words/service-values.js';
import { formRows, type Reading } from './answers.view.js';

/** What officers entered, other systems answered, other dossiers came to, and rules decided, step by step. */
export function stepAnswersView(
  { state, submissions }: DossierPage,
  { workflow, stepForms }: ProcedureDefinition,
  context: FormContext,
  reading: Reading,
): Dossier['stepAnswers'] {
  const given = (submissions.at(-1)?.answers ?? {}) as NonNullable<FormContext['given']>;
  return Object.entries(state.stepAnswers).flatMap(([stepKey, answers]) => {
    const step = workflow.steps[stepKey];
    switch (step?.type) {
      case 'userTask': {
        const form = step.form === undefined ? undefined : stepForms[step.form];
        if (!form) return [];
        return [{ stepName: step.name, rows: formRows(form, answers, { ...context, given }, reading) }];
      }
      case 'serviceTask':
      case 'subDossier':
      case 'businessRuleTask':
        return [{ stepName: step.name, rows: valueRows(answers, reading.lang) }];
      default:
        return [];
    }
  });
}
