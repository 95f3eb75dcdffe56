import type { Answers } from '../answers.js';
import type { FormContext } from '../context.js';
import type { FormDefinition } from '../definition/form.js';
import type { CheckSettings } from './check-value.js';
import { judgeAnswers } from './judge-answers.js';
import type { FieldProblem } from './problem.js';

export interface ValidateOptions {
  /**
   * `draft` accepts what is incomplete or not right yet and refuses only what no screen could have
   * sent; `submit` asks for everything.
   */
  mode: 'draft' | 'submit';
  /** Report the problems of this page only, as "Continue" does. Visibility still sees every page. */
  page?: string;
  /**
   * What an answer to a hidden field means. `drop` (default): it was typed before the question went
   * away, leave it out. `refuse`: the sender claims to know what is shown, so tell it.
   */
  hidden?: 'drop' | 'refuse';
  isKnownPlace?: CheckSettings['isKnownPlace'];
}

export interface Validation {
  ok: boolean;
  /** In normal form, hidden and unknown ones dropped, computed ones filled. Store only these. */
  answers: Answers;
  /** In the order of the form; at most 100. */
  errors: FieldProblem[];
}

const MOST_PROBLEMS = 100;

/** Judges answers from anywhere: any input at all gives a result, none throws. */
export function validateAnswers(
  form: FormDefinition,
  raw: unknown,
  context: FormContext,
  options: ValidateOptions,
): Validation {
  const { resolved, problems } = judgeAnswers(form, raw, context, options);
  const errors = problems.filter(
    ({ pageKey }) => options.page === undefined || pageKey === null || pageKey === options.page,
  );
  return { ok: errors.length === 0, answers: resolved.answers, errors: errors.slice(0, MOST_PROBLEMS) };
}
