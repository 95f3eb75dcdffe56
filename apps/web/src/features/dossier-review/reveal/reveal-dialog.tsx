import { Button, Dialog, RadioGroup, TextInput } from '@motcua/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { revealText } from './text.js';
import type { Reveals } from './use-reveals.js';

const FORM = 'reveal';
const PURPOSES = ['IDENTIFY', 'CONTACT', 'VERIFY', 'PROCESS', 'OTHER'] as const;

/** Asks why, before numbers are shown in full. */
export function RevealDialog({ reveals }: { reveals: Reveals }) {
  const text = useText(revealText);
  const close = () => reveals.ask(null);
  return (
    <Dialog
      open={reveals.asking !== null}
      onClose={close}
      title={text.title}
      closeLabel={text.close}
      actions={
        <>
          <Button type="submit" form={FORM} variant="primary" icon="eye" busy={reveals.busy}>
            {text.show}
          </Button>
          <Button onClick={close}>{text.close}</Button>
        </>
      }
    >
      {reveals.asking && <RevealForm key={reveals.asking} reveals={reveals} />}
    </Dialog>
  );
}

function RevealForm({ reveals }: { reveals: Reveals }) {
  const text = useText(revealText);
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const noCode = tried && code === '' ? text.needPurpose : undefined;
  const noNote = tried && code === 'OTHER' && !note.trim() ? text.needNote : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reveals.asking || code === '' || (code === 'OTHER' && !note.trim())) return;
    reveals.show(reveals.asking, { code, note: note.trim() });
  };
  return (
    <form id={FORM} className="mc-stack" onSubmit={submit} noValidate>
      <ProblemNotice problem={reveals.problem} />
      <p>{text.told}</p>
      <RadioGroup
        id="reveal-purpose"
        label={text.why}
        choices={PURPOSES.map((purpose) => ({ value: purpose, label: text.purposes[purpose] }))}
        value={code}
        onValue={setCode}
        error={noCode}
      />
      <TextInput
        id="reveal-note"
        label={code === 'OTHER' ? text.noteNeeded : text.note}
        value={note}
        onValue={setNote}
        maxLength={200}
        error={noNote}
      />
    </form>
  );
}
