import type { AvailableAction } from '@motcua/contracts';
import { Button, ButtonRow, TextArea } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { sendOnCtrlEnter } from '../actions/send-keys.js';
import type { Performing } from '../actions/use-perform.js';
import { formatTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { readWords, useDraft } from '../drafts/use-draft.js';
import { RefusalNotice } from '../work/conflict-notice.js';
import { caseText } from './text.js';

export interface ComposerProps {
  action: AvailableAction;
  /** Who reads a message. */
  to: string;
  performing: Performing;
  onClose: () => void;
}

/** A note between officers or a message to the citizen; the two look different, since mixing them up is a leak. */
export function Composer({ action, to, performing, onClose }: ComposerProps) {
  const text = useText(caseText);
  const note = action.kind === 'addNote';
  const draft = useDraft(null, action.kind, '', readWords);
  const [tried, setTried] = useState(false);
  const [sentAt, setSentAt] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = draft.value.trim();
    setTried(!words);
    if (!words || performing.sending) {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    performing.perform({
      action,
      given: { reason: words },
      onDone: () => {
        draft.clear();
        setSentAt(Date.now());
        form.current?.querySelector('textarea')?.focus();
      },
    });
  };
  return (
    <form
      ref={form}
      className="composer"
      data-kind={note ? 'note' : 'message'}
      onSubmit={submit}
      onKeyDown={(event) => {
        // What was typed is kept, so leaving is safe; and out of the text the single keys work again.
        if (event.key === 'Escape') onClose();
        else sendOnCtrlEnter(event);
      }}
      noValidate
    >
      <RefusalNotice problem={performing.problem(action)} conflict={performing.conflict(action)} />
      <TextArea
        id={`composer-${action.kind}`}
        label={note ? text.note : text.message}
        hint={note ? text.noteHint : text.messageHint(to)}
        rows={3}
        data-width="full"
        value={draft.value}
        onValue={draft.set}
        error={tried && !draft.value.trim() ? text.needWords : undefined}
      />
      <ButtonRow>
        <Button
          type="submit"
          size="small"
          variant="primary"
          icon={note ? 'lock' : 'send'}
          busy={performing.busy(action)}
        >
          {note ? text.noteSend : text.messageSend}
        </Button>
        <Button size="small" variant="quiet" onClick={onClose}>
          {text.close}
        </Button>
        <span role="status">{sentAt !== null && text.sent(formatTime(sentAt))}</span>
      </ButtonRow>
    </form>
  );
}
