import { isQuestion, type FormDefinition, normalizeAnswers } from '@motcua/forms';

type Raw = Readonly<Record<string, unknown>>;

/** A saved draft with what was sent laid over it, question by question; null takes an answer away. */
export function mergeAnswers(saved: Raw, sent: Raw): Record<string, unknown> {
  const merged = Object.entries({ ...saved, ...sent });
  return Object.fromEntries(merged.filter(([, answer]) => answer !== null && answer !== undefined));
}

/**
 * What a draft keeps of answers that have the form's shape: everything typed, hidden questions included, so that
 * going back and forth loses nothing. Computed values are not anybody's answer.
 */
export function keptAnswers(form: FormDefinition, answers: Raw): Record<string, unknown> {
  const asked = new Set(form.pages.flatMap(({ fields }) => fields.filter(isQuestion).map(({ key }) => key)));
  const normal = Object.entries(normalizeAnswers(form, answers));
  return Object.fromEntries(normal.filter(([key]) => asked.has(key)));
}
