import { Button, Dialog, TextArea } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../shared/api/api-problem.js';
import { fieldErrors } from '../../shared/api/field-errors.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { adminText } from './text.js';

export interface ActDialogProps {
  title: string;
  /** What will happen, in words; and any fields besides the reason. */
  children: ReactNode;
  submitText: string;
  danger?: boolean | undefined;
  wide?: boolean | undefined;
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** Asks before a change: says what it does, and why it is done is written down. Open as long as it is on the page. */
export function ActDialog(props: ActDialogProps) {
  const { title, children, submitText, danger, wide, busy, problem, onSubmit, onClose } = props;
  const text = useText(adminText);
  const [reason, setReason] = useState('');
  const errors = fieldErrors(problem);
  const onlyFields = problem !== null && problem.errors.length > 0;
  const form = useRef<HTMLFormElement>(null);
  // To the field that is wrong, or to the words that say why not: a long dialog scrolls.
  useEffect(() => {
    if (!problem) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else form.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={text.close}
      size={wide ? 'wide' : 'normal'}
      actions={
        <>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} type="submit" form="act-form">
            {submitText}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form
        ref={form}
        id="act-form"
        className="mc-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit(reason.trim());
        }}
      >
        {children}
        <TextArea
          id="act-reason"
          label={text.reason}
          hint={text.reasonHint}
          rows={2}
          maxLength={500}
          value={reason}
          onValue={setReason}
          error={errors['reason']}
        />
        {!onlyFields && <ProblemNotice problem={problem} />}
      </form>
    </Dialog>
  );
}
