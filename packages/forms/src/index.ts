export * from './definition/field.js';
export * from './definition/form.js';
export { isGroup, isQuestion, partsOf, type CompositeField } from './definition/field-kind.js';
export { fieldOf } from './definition/field-of.js';
export { subform } from './definition/subform.js';
export * from './answers.js';
export * from './context.js';
export type { Lang } from './lang.js';

export { normalizeAnswers } from './normalize/normalize-answers.js';
export {
  resolveForm,
  type ResolvedField,
  type ResolvedForm,
  type ResolvedPage,
} from './resolve/resolve-form.js';
export { isVisible, visibleFields } from './resolve/visible-fields.js';
export { validateAnswers, type ValidateOptions, type Validation } from './validate/validate-answers.js';
export type { FieldProblem, ProblemCode, ProblemParams } from './validate/problem.js';
export { maxLengthOf } from './validate/check-text.js';
export { maxItemsOf } from './validate/check-list.js';
export { partName } from './validate/wording.js';
export { initialAnswers } from './prefill/initial-answers.js';
export { prefillAnswers, type Prefilled } from './prefill/prefill-answers.js';
export {
  firstIncompletePage,
  pageProgress,
  type PageProgress,
  type ProgressOptions,
} from './progress/page-progress.js';

export { readableSummary, type SummaryPage, type SummaryRow } from './summary/readable-summary.js';
export { showValue, type ShowOptions } from './summary/show-value.js';
export { answersDiff, type AnswerChange } from './changes/answers-diff.js';
export { migrateAnswers, type DroppedAnswer, type Migration } from './changes/migrate-answers.js';

export type { AttachedDocuments, AttachedFile, RequiredDocument } from './documents/required-document.js';
export {
  checkRequiredDocuments,
  type AskedDocument,
  type DocumentCheck,
  type DocumentProblem,
  type DocumentProblemCode,
} from './documents/check-required-documents.js';
export {
  expectedPaper,
  handedInKeys,
  isCounted,
  isHandedIn,
  type HandedPaper,
  type PaperForm,
} from './documents/handed-paper.js';

export {
  expressionEnvironment,
  typeOfAnswer,
  type EnvironmentOptions,
} from './lint/expression-environment.js';
export { formExpressions, type FormExpression } from './lint/form-expressions.js';
export { lintForm } from './lint/lint-form.js';
export type { FormLintProblem, LintCode } from './lint/lint-problem.js';

export { addDays, formatDate, isIsoDate, parseDate, resolveDateBound } from './values/calendar-date.js';
export { formatMoney, formatNumber } from './values/number-text.js';
export { isEmail, isPhone, normalizePhone } from './values/contact.js';
export { isEnterpriseCode, isPersonalId } from './values/identifiers.js';
