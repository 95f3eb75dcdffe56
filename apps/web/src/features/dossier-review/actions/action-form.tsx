import type { Dossier } from '@motcua/contracts';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useDraft, useDropDraft } from '../drafts/use-draft.js';
import { ActionAbout } from './action-about.js';
import { fieldAt, givenFor, missingIn, newDraft, readActionDraft } from './action-draft.js';
import { ActionFieldControl, fieldId } from './action-field-control.js';
import { endsTask } from './action-groups.js';
import { fieldsOf, wordsNeeded } from './asked-fields.js';
import type { ActionField } from './asked-fields.js';
import { DialogForm } from './dialog-form.js';
import type { Pressed } from './pressed.js';
import { actionText } from './text.js';
import type { Performing } from './use-perform.js';

export interface ActionFormProps {
  pressed: Pressed;
  dossier: Dossier;
  performing: Performing;
}

/** The dialog of every action that is said in a few fields. */
export function ActionForm({ pressed, dossier, performing }: ActionFormProps) {
  const { action } = pressed;
  const { need } = useText(actionText);
  const draft = useDraft(action.taskKey, `act:${action.action}`, newDraft(action), readActionDraft);
  const dropDraft = useDropDraft(action.taskKey);
  const [attempt, setAttempt] = useState(0);

  const needs: Record<ActionField, string> = {
    ...need,
    words: need.wordsOf[action.kind] ?? (wordsNeeded(action, draft.value) ? need.words : need.note),
  };
  const errors = new Map<ActionField, string>();
  if (attempt > 0) for (const field of missingIn(action, draft.value)) errors.set(field, needs[field]);
  for (const { pointer, message } of performing.problem(action)?.errors ?? []) {
    const field = fieldAt(pointer);
    if (field && !errors.has(field)) errors.set(field, message);
  }
  const submit = () => {
    setAttempt(attempt + 1);
    if (missingIn(action, draft.value).length > 0 || performing.sending) return;
    performing.perform({
      action,
      given: { ...givenFor(action, draft.value), ...(pressed.form && { form: pressed.form }) },
      onDone: endsTask(action) ? dropDraft : draft.clear,
      onRefused: pressed.onRefused,
    });
  };
  return (
    <DialogForm
      action={action}
      dossier={dossier}
      performing={performing}
      attempt={attempt}
      errors={[...errors].map(([field, message]) => ({ fieldId: fieldId(field), text: message }))}
      onSubmit={submit}
    >
      <ActionAbout action={action} dossier={dossier} />
      {fieldsOf(action).map((field) => (
        <ActionFieldControl
          key={field}
          field={field}
          action={action}
          draft={draft.value}
          errors={errors}
          onValue={(changed, value) => draft.set({ ...draft.value, [changed]: value })}
        />
      ))}
    </DialogForm>
  );
}
