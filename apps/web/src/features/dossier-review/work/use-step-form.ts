import type { AvailableAction } from '@motcua/contracts';
import type { FormContext, FormDefinition } from '@motcua/forms';
import { resolveForm, validateAnswers } from '@motcua/forms';
import { vietnamDay } from '@motcua/domain';
import { useMemo, useState } from 'react';
import type { ApiProblem } from '../../../shared/api/api-problem.js';
import type { FormScope } from '../../../shared/form/form-scope.js';
import { answerWith, keyOf, valueAt } from '../../../shared/form/pointer.js';
import { useFormCheck } from '../../../shared/form/use-form-check.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useUploads } from '../../../shared/uploads/use-uploads.js';
import { readRecord, useDraft } from '../drafts/use-draft.js';
import { reviewText } from '../text.js';
import { sameAnswers } from './same-answers.js';

const NO_FORM: FormDefinition = { pages: [], rules: [] };

const NONE: Record<string, unknown> = {};

/** What an action says of its form: the questions, what they begin with, what their conditions may name. */
export type FormOfAction = Pick<AvailableAction, 'form' | 'values' | 'valuesFrom' | 'given'>;

/**
 * An officer's form: typed once, kept until it is sent, sent with whichever action needs it. It begins with what was
 * said before a roll-back or a correction, else with what the dossier knows, and is a draft from the first change on.
 */
export function useStepForm(taskKey: string | null, part: string, action: FormOfAction | undefined) {
  const { fromDossier: noteFromDossier } = useText(reviewText);
  const form = action?.form ?? NO_FORM;
  const before = action?.values ?? null;
  const given = action?.given ?? null;
  const begins = (key: string) => action?.valuesFrom === 'dossier' && before?.[key] !== undefined;
  const draft = useDraft<Record<string, unknown> | null>(taskKey, part, null, readRecord);
  const answers = draft.value ?? before ?? NONE;
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [today] = useState(() => vietnamDay(Date.now()));
  const context = useMemo(() => contextOf(today, given), [today, given]);
  const check = useFormCheck({ form, answers, context });

  const setValue = (pointer: string, value: unknown) => {
    const key = keyOf(pointer);
    const { [key]: _before, ...others } = answers;
    const answer = answerWith(answers, pointer, value);
    draft.set(answer === undefined ? others : { ...others, [key]: answer });
    setSavedAt(Date.now());
    check.touch(pointer);
  };
  const files = useUploads({
    known: [],
    change: (slot, change) => {
      const ids = valueAt(answers, slot);
      setValue(slot, change(Array.isArray(ids) ? ids.map(String) : []));
    },
  });
  const scope: FormScope = {
    answers,
    errors: check.errors,
    setValue,
    leave: check.leave,
    files,
    noteOf: (key) => (begins(key) && sameAnswers(answers[key], before?.[key]) ? noteFromDossier : undefined),
  };
  return {
    scope,
    check,
    pages: resolveForm(form, answers, context).pages,
    begun: draft.value !== null,
    /** Whether it still says what it said before a roll-back or a correction. */
    prefilled:
      action?.valuesFrom === 'earlier' && draft.value === null && Object.keys(before ?? NONE).length > 0,
    /** Whether it says anything else than what it began with. */
    changed: draft.value !== null && !sameAnswers(answers, before ?? NONE),
    savedAt,
    /** The answers as they are to be sent, or null when something is wrong, which is then shown. */
    ready: (): Record<string, unknown> | null =>
      check.submit() ? validateAnswers(form, answers, context, { mode: 'submit' }).answers : null,
    /** Shows at the fields what the server found. */
    refuse: (problem: ApiProblem): void =>
      check.refuse(
        problem.errors.map((error) => ({
          ...error,
          pointer: error.pointer.replace(/^\/form\//, '/answers/'),
        })),
      ),
    clear: draft.clear,
  };
}

function contextOf(today: string, given: Record<string, unknown> | null): FormContext {
  return given ? { today, given } : { today };
}

export type StepFormState = ReturnType<typeof useStepForm>;
