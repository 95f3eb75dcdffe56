import { lintForm, type FormDefinition, type FormLintProblem } from '@motcua/forms';
import { guardNamesOf, stepFormNames } from '../compile/names.js';
import type { Complaint, LintRule } from './lint-rule.js';

/** The applicant's form and the forms of steps pass the form linter. */
export const formsSound: LintRule = {
  name: 'forms-sound',
  check(definition) {
    const { form, stepForms, cases } = definition;
    const given = stepFormNames(guardNamesOf(definition));
    const caseKeys = cases.map(({ key }) => key);
    return [
      ...lintForm(form, { caseKeys }).map((problem) => complaint('form', form, problem)),
      ...Object.entries(stepForms).flatMap(([key, stepForm]) =>
        lintForm(stepForm, { caseKeys, given }).map((problem) =>
          complaint(`workflow.forms.${key}`, stepForm, problem),
        ),
      ),
    ];
  },
};

function complaint(
  prefix: string,
  form: FormDefinition,
  { severity, path, message }: FormLintProblem,
): Complaint {
  return { severity, place: `${prefix}.${spoken(form, path)}`, message };
}

/** `/pages/0/fields/2/visibleIf` → `pages.child.fields.childName.visibleIf`: keys, where the pointer has numbers. */
function spoken(form: FormDefinition, pointer: string): string {
  let node: unknown = form;
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => {
      node = (node as Record<string, unknown> | undefined)?.[part];
      const key = (node as { key?: unknown } | undefined)?.key;
      return /^\d+$/.test(part) && typeof key === 'string' ? key : part;
    });
  return parts.join('.');
}
