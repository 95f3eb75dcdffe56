import type { Text } from '@motcua/domain';

export type LintCode =
  | 'EMPTY_FORM'
  | 'EMPTY_PAGE'
  | 'MANY_QUESTIONS'
  | 'BAD_KEY'
  | 'RESERVED_KEY'
  | 'DUPLICATE_KEY'
  | 'SHADOWED_KEY'
  | 'MISSING_TEXT'
  | 'NO_OPTIONS'
  | 'DUPLICATE_OPTION'
  | 'BAD_BOUNDS'
  | 'NOT_A_QUESTION'
  | 'BAD_PREFILL'
  | 'NO_PERSONAL_CLASS'
  | 'UNKNOWN_RULE_FIELD'
  | 'BAD_EXPRESSION'
  | 'FORWARD_REFERENCE';

export interface FormLintProblem {
  /** An error keeps a version from being published; a warning is for the author to weigh. */
  severity: 'ERROR' | 'WARNING';
  code: LintCode;
  /** JSON pointer into the definition, such as `/pages/0/fields/2/visibleIf`. */
  path: string;
  message: Text;
}

export function lintError(code: LintCode, path: string, vi: string, en: string): FormLintProblem {
  return { severity: 'ERROR', code, path, message: { vi, en } };
}

export function lintWarning(code: LintCode, path: string, vi: string, en: string): FormLintProblem {
  return { severity: 'WARNING', code, path, message: { vi, en } };
}
