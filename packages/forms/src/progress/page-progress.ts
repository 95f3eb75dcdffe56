import type { Text } from '@motcua/domain';
import type { FormContext } from '../context.js';
import type { FormDefinition } from '../definition/form.js';
import { judgeAnswers, type JudgeOptions } from '../validate/judge-answers.js';

export interface PageProgress {
  pageKey: string;
  title: Text;
  /** COMPLETE: nothing left to do here, also when all on the page is optional. */
  state: 'NOT_STARTED' | 'INCOMPLETE' | 'COMPLETE';
  /** Shown questions that have an answer. */
  answered: number;
  problems: number;
}

export type ProgressOptions = Pick<JudgeOptions, 'isKnownPlace'>;

/** How far each shown page is, in order. */
export function pageProgress(
  form: FormDefinition,
  answers: unknown,
  context: FormContext,
  options: ProgressOptions = {},
): PageProgress[] {
  const { resolved, problems } = judgeAnswers(form, answers, context, { ...options, mode: 'submit' });
  return resolved.pages.map(({ page, fields }) => {
    const open = problems.filter(({ pageKey }) => pageKey === page.key).length;
    const answered = fields.filter(
      ({ field, value }) => field.type !== 'computed' && value !== undefined,
    ).length;
    const state = open === 0 ? 'COMPLETE' : answered === 0 ? 'NOT_STARTED' : 'INCOMPLETE';
    return { pageKey: page.key, title: page.title, state, answered, problems: open };
  });
}

/** Key of the first shown page that still needs something; null when all is ready to submit. */
export function firstIncompletePage(
  form: FormDefinition,
  answers: unknown,
  context: FormContext,
  options: ProgressOptions = {},
): string | null {
  const pages = pageProgress(form, answers, context, options);
  return pages.find(({ state }) => state !== 'COMPLETE')?.pageKey ?? null;
}
