import { fieldOf, isGroup, partsOf, validateAnswers } from '@motcua/forms';
import type { FieldProblem as FormProblem, FormContext, FormDefinition } from '@motcua/forms';
import { useEffect, useMemo, useState } from 'react';
import type { FieldProblem } from '../api/api-problem.js';
import { useLang } from '../i18n/lang.js';
import type { Lang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { fieldId, related, valueAt } from './pointer.js';
import type { RawAnswers } from './pointer.js';

/** Shorter than anybody waits for, longer than between two keys. */
const PAUSE_MS = 150;

export interface FormCheckOptions {
  form: FormDefinition;
  answers: RawAnswers;
  context: FormContext;
  /** Judge this page only. */
  page?: string | undefined;
  /** What the server found before this page was opened. */
  refused?: readonly FieldProblem[] | undefined;
}

export interface FormCheck {
  /** Those to be shown now, first one per pointer. */
  errors: ReadonlyMap<string, string>;
  /** For the error summary, in the order of the form. */
  summary: { fieldId: string; text: string }[];
  attempt: number;
  leave: (pointer: string) => void;
  /** Judges everything and shows what is wrong; true when nothing is. */
  submit: () => boolean;
  /** Shows what the server found; each goes when its question is answered anew. */
  refuse: (problems: readonly FieldProblem[]) => void;
  /** Call with every change. */
  touch: (pointer: string) => void;
}

/** Gently on leaving a field (never that it is empty), fully on continue; what is mended goes at once. */
export function useFormCheck({
  form,
  answers,
  context,
  page,
  refused: known = [],
}: FormCheckOptions): FormCheck {
  const lang = useLang();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(known.length > 0 ? 1 : 0);
  const [refused, setRefused] = useState(known);

  // The whole form is judged in a pause of the typing and on continue; never at every key.
  const [settled, settle] = useState(answers);
  useEffect(() => {
    if (settled === answers) return;
    const timer = setTimeout(() => settle(answers), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [settled, answers]);
  const judged = attempt > 0 || left.size > 0;
  const problems = useMemo(
    () => (judged ? problemsOf(form, settled, context, page) : []),
    [judged, form, settled, context, page],
  );
  // What was missing and is there goes at once: a message that goes as the field is left would move the page under
  // the finger that presses the next one.
  const filled = (pointer: string) => settled !== answers && valueAt(answers, pointer) !== undefined;
  const open = problems.filter(({ pointer, code }) => code !== 'REQUIRED' || !filled(pointer));
  const shown =
    attempt > 0 ? open : open.filter(({ pointer, code }) => left.has(pointer) && code !== 'REQUIRED');
  const worded = [
    ...shown.map(({ pointer, message }) => ({ pointer, message: pickText(message, lang) })),
    ...refused,
  ];
  const errors = new Map<string, string>();
  for (const { pointer, message } of worded) if (!errors.has(pointer)) errors.set(pointer, message);

  return {
    errors,
    summary:
      attempt > 0
        ? [...errors].map(([pointer, text]) => ({
            fieldId: controlOf(form, pointer),
            text: [cardOf(form, pointer, lang), text].filter(Boolean).join(': '),
          }))
        : [],
    attempt,
    leave: (pointer) => {
      if (valueAt(answers, pointer) === undefined) return;
      setLeft((before) => new Set(before).add(pointer));
    },
    submit: () => {
      settle(answers);
      setAttempt((count) => count + 1);
      return problemsOf(form, answers, context, page).length === 0;
    },
    refuse: (found) => {
      setRefused(found);
      setAttempt((count) => count + 1);
    },
    touch: (pointer) =>
      setRefused((before) =>
        before.some((one) => related(one.pointer, pointer))
          ? before.filter((one) => !related(one.pointer, pointer))
          : before,
      ),
  };
}

function problemsOf(
  form: FormDefinition,
  answers: RawAnswers,
  context: FormContext,
  page: string | undefined,
): FormProblem[] {
  return validateAnswers(form, answers, context, { mode: 'submit', ...(page ? { page } : {}) }).errors;
}

/** "Thành viên 2", for a message about a card: on the list above the form it would not tell which. */
function cardOf(form: FormDefinition, pointer: string, lang: Lang): string | null {
  const [, , key, index, member] = pointer.split('/');
  const field = fieldOf(form, `/answers/${key}`);
  if (!field || !isGroup(field) || member === undefined) return null;
  return `${pickText(field.itemTitle, lang)} ${Number(index) + 1}`;
}

/** The control to go to: a question of several parts is begun at its first. */
export function controlOf(form: FormDefinition, pointer: string): string {
  const field = fieldOf(form, pointer);
  const last = pointer.split('/').at(-1);
  if (!field || field.key !== last) return fieldId(pointer);
  if (field.type !== 'person' && field.type !== 'organisation' && field.type !== 'address')
    return fieldId(pointer);
  const first = partsOf(field)[0]?.part;
  return fieldId(first ? `${pointer}/${first}` : pointer);
}
