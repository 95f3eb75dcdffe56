import { isGroup, isQuestion } from '../definition/field-kind.js';
import type { CrossFieldRule, Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import type { EnvironmentOptions } from './expression-environment.js';
import { lintExpressions } from './lint-expressions.js';
import { lintFields } from './lint-fields.js';
import { lintKeys } from './lint-keys.js';
import { lintError, lintWarning, type FormLintProblem } from './lint-problem.js';
import { lintTexts } from './lint-texts.js';

/** What a phone screen shows at once; more and people lose the thread. */
const QUESTIONS_PER_PAGE = 5;

/** Everything wrong or doubtful in a form definition. A form without errors may be published. */
export function lintForm(form: FormDefinition, options: EnvironmentOptions = {}): FormLintProblem[] {
  return [
    ...lintPages(form),
    ...lintKeys(form),
    ...lintTexts(form),
    ...lintFields(form),
    ...lintRules(form),
    ...lintExpressions(form, options),
  ];
}

function lintPages(form: FormDefinition): FormLintProblem[] {
  if (form.pages.length === 0) {
    return [lintError('EMPTY_FORM', '/pages', 'Biểu mẫu chưa có trang nào', 'The form has no pages')];
  }
  return form.pages.flatMap((page, index) => {
    const path = `/pages/${index}/fields`;
    if (page.fields.length === 0) {
      return [lintError('EMPTY_PAGE', path, 'Trang chưa có mục nào', 'The page has no fields')];
    }
    const questions = page.fields.filter(isQuestion).length;
    if (questions <= QUESTIONS_PER_PAGE) return [];
    return [
      lintWarning(
        'MANY_QUESTIONS',
        path,
        `Trang có ${questions} câu hỏi; nên tách để mỗi trang không quá ${QUESTIONS_PER_PAGE}`,
        `The page asks ${questions} questions; split it so that none asks more than ${QUESTIONS_PER_PAGE}`,
      ),
    ];
  });
}

function lintRules(form: FormDefinition): FormLintProblem[] {
  const inGroups = form.pages.flatMap((page, pageIndex) =>
    page.fields.flatMap((field, index) =>
      isGroup(field)
        ? lintTargets(field.rules ?? [], field.fields, `/pages/${pageIndex}/fields/${index}/rules`)
        : [],
    ),
  );
  const fields = form.pages.flatMap((page) => page.fields);
  return [...lintTargets(form.rules, fields, '/rules'), ...inGroups];
}

function lintTargets(
  rules: readonly CrossFieldRule[],
  fields: readonly Field[],
  path: string,
): FormLintProblem[] {
  return rules.flatMap((rule, index) => {
    if (fields.some((field) => field.key === rule.field && isQuestion(field))) return [];
    return [
      lintError(
        'UNKNOWN_RULE_FIELD',
        `${path}/${index}/field`,
        `Không có câu hỏi “${rule.field}” để báo lỗi tại đó`,
        `There is no question “${rule.field}” to show the message at`,
      ),
    ];
  });
}
