import type { FormContext, FormDefinition } from '@motcua/forms';
import { resolveForm, validateAnswers } from '@motcua/forms';
import { vietnamDay } from '@motcua/domain';
import { useState } from 'react';
import type { ApiProblem } from '../../../shared/api/api-problem.js';
import type { FormScope } from '../../../shared/form/form-scope.js';
import { answerWith, keyOf, valueAt } from '../../../shared/form/pointer.js';
import { useFormCheck } from '../../../shared/form/use-form-check.js';
import { useUploads } from '../../../shared/uploads/use-uploads.js';
import { readRecord, useDraft } from '../drafts/use-draft.js';

const NO_FORM: FormDefinition = { pages: [], rules: [] };

/** The officer's form of one task: typed once, kept until the task is done, sent with whichever action needs it. */
export function useStepForm(taskKey: string, definition: FormDefinition | null) {
  const form = definition ?? NO_FORM;
  const draft = useDraft(taskKey, 'form', {}, readRecord);
  const answers = draft.value;
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [context] = useState<FormContext>(() => ({ today: vietnamDay(Date.now()) }));
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
  const scope: FormScope = { answers, errors: check.errors, setValue, leave: check.leave, files };
  return {
    scope,
    check,
    pages: resolveForm(form, answers, context).pages,
    begun: Object.keys(answers).length > 0,
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

export type StepFormState = ReturnType<typeof useStepForm>;
