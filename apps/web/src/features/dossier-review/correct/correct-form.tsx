import { useState } from 'react';
import { DialogForm } from '../actions/dialog-form.js';
import type { ActionFormProps } from '../actions/action-form.js';
import { ReasonField } from '../actions/reason-field.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { readWords, useDraft } from '../drafts/use-draft.js';
import { StepForm } from '../work/step-form.js';
import { useStepForm } from '../work/use-step-form.js';
import { correctText } from './text.js';

const MAX_WORDS = 4000;

/** A step's form once more, as it was handed on, with what was wrong about it. */
export function CorrectForm({ pressed: { action }, dossier, performing }: ActionFormProps) {
  const text = useText(correctText);
  const part = `correct:${action.stepKey}`;
  const form = useStepForm(null, `${part}:form`, action);
  const reason = useDraft(null, `${part}:reason`, '', readWords);
  const [attempt, setAttempt] = useState(0);
  const said = reason.value.trim();
  const pointed = performing.problem(action)?.errors.find(({ pointer }) => pointer === '/reason');
  const missing = attempt > 0 && (!said || said.length > MAX_WORDS) ? text.needReason : undefined;
  const same = attempt > 0 && !form.changed ? text.needChange : undefined;
  const wrong = missing ?? pointed?.message;

  const submit = () => {
    setAttempt(attempt + 1);
    const answers = form.ready();
    if (!answers || !form.changed || !said || said.length > MAX_WORDS || performing.sending) return;
    performing.perform({
      action,
      given: { form: answers, reason: said },
      onDone: () => {
        form.clear();
        reason.clear();
      },
      onRefused: (problem) => {
        if (problem.code === 'INVALID_ANSWERS') form.refuse(problem);
      },
    });
  };
  return (
    <DialogForm
      action={action}
      dossier={dossier}
      performing={performing}
      attempt={attempt + form.check.attempt}
      errors={[
        ...form.check.summary,
        ...(same ? [{ text: same }] : []),
        ...(wrong ? [{ fieldId: 'correct-reason', text: wrong }] : []),
      ]}
      onSubmit={submit}
    >
      <StepForm state={form} withSummary={false} />
      <ReasonField
        id="correct-reason"
        label={text.reason}
        hint={text.reasonHint}
        limit={MAX_WORDS}
        rows={3}
        value={reason.value}
        onValue={reason.set}
        error={wrong}
      />
    </DialogForm>
  );
}
