import type { Dossier } from '@motcua/contracts';
import { Button, Disclosure, Notice, TextArea } from '@motcua/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { myDossiersText } from './text.js';
import { useAct } from './use-act.js';

export function MessageForm({ dossier }: { dossier: Dossier }) {
  const text = useText(myDossiersText).one.message;
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(dossier, () => {
    setWords('');
    setTried(false);
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim()) act.mutate({ action: 'sendMessage', reason: words.trim() });
    else document.getElementById('message')?.focus();
  };
  return (
    <Disclosure summary={text.title}>
      <form className="message-form mc-no-print" noValidate onSubmit={send}>
        <TextArea
          id="message"
          label={text.label}
          hint={text.hint}
          error={tried && !words.trim() ? text.empty : undefined}
          value={words}
          maxLength={4000}
          onValue={setWords}
        />
        <ProblemNotice problem={act.error} />
        <div role="status">
          {act.isSuccess && !words && (
            <Notice tone="success">
              <p>{text.sent}</p>
            </Notice>
          )}
        </div>
        <Button type="submit" icon="send" busy={act.isPending}>
          {text.send}
        </Button>
      </form>
    </Disclosure>
  );
}
