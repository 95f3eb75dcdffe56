import type { AvailableAction, Dossier } from '@motcua/contracts';
import { ErrorSummary } from '@motcua/ui';
import type { ErrorSummaryItem } from '@motcua/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { RefusalNotice } from '../work/conflict-notice.js';
import { ActionFacts } from './action-facts.js';
import { ACTION_FORM } from './pressed.js';
import { useDialogSendKeys } from './send-keys.js';
import { actionText } from './text.js';
import type { Performing } from './use-perform.js';

export interface DialogFormProps {
  action: AvailableAction;
  dossier: Dossier;
  performing: Performing;
  attempt: number;
  errors: readonly ErrorSummaryItem[];
  onSubmit: () => void;
  children: ReactNode;
}

/** What every dialog of an action begins with: why it did not happen, what is wrong, what a press will do. */
export function DialogForm(props: DialogFormProps) {
  const { action, dossier, performing, attempt, errors, onSubmit, children } = props;
  const text = useText(actionText);
  const form = useRef<HTMLFormElement>(null);
  useDialogSendKeys(form);
  const conflict = performing.conflict(action);
  const gone = conflict?.stillPossible === false;
  return (
    <form
      ref={form}
      id={ACTION_FORM}
      className="mc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!gone) onSubmit();
      }}
      noValidate
    >
      <RefusalNotice problem={performing.problem(action)} conflict={conflict} />
      <ErrorSummary title={text.summaryTitle} attempt={attempt} errors={errors} />
      {!gone && <ActionFacts action={action} submittedBy={dossier.submitter.name} />}
      {children}
    </form>
  );
}
