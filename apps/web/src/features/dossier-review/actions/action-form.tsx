import type { Dossier } from '@motcua/contracts';
import { ErrorSummary, RadioGroup, TextInput } from '@motcua/ui';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { useDraft, useDropDraft } from '../drafts/use-draft.js';
import { RefusalNotice } from '../work/conflict-notice.js';
import { EMPTY_DRAFT, fieldAt, givenFor, missingIn, readActionDraft } from './action-draft.js';
import type { ActionField } from './action-draft.js';
import { ActionFacts } from './action-facts.js';
import { endsMyTurn } from './action-groups.js';
import { AssigneeField } from './assignee-field.js';
import { ACTION_FORM } from './pressed.js';
import type { Pressed } from './pressed.js';
import { ReasonField } from './reason-field.js';
import { useDialogSendKeys } from './send-keys.js';
import { actionText } from './text.js';
import { useReasonTemplates } from './use-reason-templates.js';
import type { Performing } from './use-perform.js';

const MAX_WORDS = 4000;
const idOf = (field: ActionField) => `act-${field}`;

export interface ActionFormProps {
  pressed: Pressed;
  dossier: Dossier;
  performing: Performing;
}

export function ActionForm({ pressed, dossier, performing }: ActionFormProps) {
  const { action } = pressed;
  const text = useText(actionText);
  const lang = useLang();
  const templates = useReasonTemplates(action);
  const draft = useDraft(action.taskKey, `act:${action.action}`, EMPTY_DRAFT, readActionDraft);
  const dropDraft = useDropDraft(action.taskKey);
  const [attempt, setAttempt] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useDialogSendKeys(form);
  const toCitizen = action.issues.length > 0;
  const reasoned = action.note === 'required';

  const words: Record<ActionField, string> = {
    toStep: text.needStep,
    assignee: text.needAssignee,
    words: reasoned ? text.needReason : text.needNote,
    legalBasis: text.needLegalBasis,
  };
  const problem = performing.problem(action);
  const gone = performing.conflict(action)?.stillPossible === false;
  const errors = new Map<ActionField, string>();
  if (attempt > 0) for (const field of missingIn(action, draft.value)) errors.set(field, words[field]);
  for (const { pointer, message } of problem?.errors ?? []) {
    const field = fieldAt(pointer);
    if (field && !errors.has(field)) errors.set(field, message);
  }

  const set = (field: ActionField) => (value: string) => draft.set({ ...draft.value, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missingIn(action, draft.value).length > 0 || performing.sending || gone) return;
    performing.perform({
      action,
      given: { ...givenFor(action, draft.value), ...(pressed.form && { form: pressed.form }) },
      onDone: endsMyTurn(action) ? dropDraft : draft.clear,
      onRefused: pressed.onRefused,
    });
  };
  return (
    <form ref={form} id={ACTION_FORM} className="mc-stack" onSubmit={submit} noValidate>
      <RefusalNotice problem={problem} conflict={performing.conflict(action)} />
      <ErrorSummary
        title={text.summaryTitle}
        attempt={attempt}
        errors={[...errors].map(([field, message]) => ({ fieldId: idOf(field), text: message }))}
      />
      {!gone && <ActionFacts action={action} submittedBy={dossier.submitter.name} />}
      {action.steps && (
        <RadioGroup
          id={idOf('toStep')}
          label={text.stepLabel}
          choices={action.steps.map(({ key, name }) => ({ value: key, label: pickText(name, lang) }))}
          value={draft.value.toStep}
          onValue={set('toStep')}
          error={errors.get('toStep')}
        />
      )}
      {action.assignees && (
        <AssigneeField
          id={idOf('assignee')}
          assignees={action.assignees}
          value={draft.value.assignee}
          onValue={set('assignee')}
          error={errors.get('assignee')}
        />
      )}
      {action.note !== 'none' && (
        <ReasonField
          id={idOf('words')}
          label={reasoned ? text.reasonLabel : text.noteLabel}
          hint={toCitizen ? text.reasonHintCitizen : undefined}
          optional={!reasoned}
          value={draft.value.words}
          onValue={set('words')}
          error={errors.get('words')}
          limit={MAX_WORDS}
          templates={templates}
        />
      )}
      {action.legalBasis === 'required' && (
        <TextInput
          id={idOf('legalBasis')}
          label={text.legalBasisLabel}
          hint={text.legalBasisHint}
          width="full"
          maxLength={1000}
          value={draft.value.legalBasis}
          onValue={set('legalBasis')}
          error={errors.get('legalBasis')}
        />
      )}
    </form>
  );
}
