import { validateAnswers } from '@motcua/forms';
import type { Lang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { Filling } from './filling.js';
import { stepOfPointer } from './steps.js';

export interface OpenStep {
  /** The step that answers them; null when they are answered on the check page itself. */
  key: string | null;
  messages: string[];
}

/** All that stands between a draft and its submission, as both sides have found it. */
export function openProblems(
  { draft, sync, context, documentCheck, steps, refused }: Filling,
  lang: Lang,
  { agencyMissing }: { agencyMissing: string | false },
): OpenStep[] {
  const answers = validateAnswers(draft.form, sync.content.answers, context, { mode: 'submit' }).errors;
  // A document that is no longer asked stays behind by itself.
  const documents = documentCheck.problems.filter(({ code }) => code !== 'DOCUMENT_NOT_ASKED');
  const own = [...answers, ...documents].map(({ pointer, message }) => ({
    pointer,
    message: pickText(message, lang),
  }));
  const all = new Map<string, string>();
  for (const { pointer, message } of [...own, ...refused]) if (!all.has(pointer)) all.set(pointer, message);
  const found = [...all].map(([pointer, message]) => ({ step: stepOfPointer(steps, pointer), message }));
  const problems = agencyMissing ? [{ step: null, message: agencyMissing }, ...found] : found;
  return byStep(problems);
}

function byStep(problems: readonly { step: string | null; message: string }[]): OpenStep[] {
  const steps = new Map<string | null, OpenStep>();
  for (const { step, message } of problems) {
    const open = steps.get(step) ?? { key: step, messages: [] };
    open.messages.push(message);
    steps.set(step, open);
  }
  return [...steps.values()];
}
