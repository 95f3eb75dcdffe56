import { validateAnswers } from '@motcua/forms';
import type { Lang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { Filling } from './filling.js';
import { stepOfPointer } from './steps.js';

export interface OpenProblem {
  /** The step that answers it; null when it is answered on the check page itself. */
  step: string | null;
  message: string;
}

/** All that stands between a draft and its submission, as both sides have found it. */
export function openProblems(
  { draft, sync, context, documentCheck, steps, refused }: Filling,
  lang: Lang,
  { agencyMissing }: { agencyMissing: string | false },
): OpenProblem[] {
  const answers = validateAnswers(draft.form, sync.content.answers, context, { mode: 'submit' }).errors;
  // A document that is no longer asked stays behind by itself.
  const documents = documentCheck.problems.filter(({ code }) => code !== 'DOCUMENT_NOT_ASKED');
  const own = [...answers, ...documents].map(({ pointer, message }) => ({
    pointer,
    message: pickText(message, lang),
  }));
  const all = new Map<string, string>();
  for (const { pointer, message } of [...own, ...refused]) if (!all.has(pointer)) all.set(pointer, message);
  const problems = [...all].map(([pointer, message]) => ({ step: stepOfPointer(steps, pointer), message }));
  return agencyMissing ? [{ step: null, message: agencyMissing }, ...problems] : problems;
}
