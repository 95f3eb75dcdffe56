import type { Dossier, Timeline } from '@motcua/contracts';
import { Button, TextArea } from '@motcua/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { formatDateTime, formatRelative } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { useNow } from '../use-now.js';
import { ActProblem } from './act-problem.js';
import { dossierText } from './text.js';
import { useAct } from './use-act.js';
import type { ActOptions } from './use-act.js';
import { useKeptWords } from './use-kept-words.js';
import { isMessage, isOwn } from './story.js';

const FIELD = 'message';
const LONGEST = 4000;

export interface ConversationProps {
  dossier: Dossier;
  entries: Timeline['items'];
  onActed: ActOptions['onActed'];
}

/** Read from the top like any letter; the answer is written where the last word was said. */
export function Conversation({ dossier, entries, onActed }: ConversationProps) {
  const text = useText(dossierText).talk;
  const messages = entries.filter(isMessage).toReversed();
  const open = dossier.actions.some(({ kind }) => kind === 'sendMessage');
  return (
    <section className="own-section">
      <h2>{text.title}</h2>
      {messages.length > 0 && (
        <ol className="own-talk">
          {messages.map((entry) => (
            <Message key={entry.seq} entry={entry} own={isOwn(entry, dossier)} />
          ))}
        </ol>
      )}
      {messages.length === 0 && open && <p className="own-soft">{text.none}</p>}
      {open ? <MessageForm dossier={dossier} onActed={onActed} /> : <p className="own-soft">{text.closed}</p>}
    </section>
  );
}

function Message({ entry, own }: { entry: Timeline['items'][number]; own: boolean }) {
  const text = useText(dossierText);
  const lang = useLang();
  const now = useNow();
  const who = own ? text.you : text.history.by(entry.actorName, entry.actorUnit);
  return (
    <li data-own={own || undefined}>
      <p className="own-talk__who">
        <strong>{who}</strong>
        <br />
        <time dateTime={entry.at}>
          {formatRelative(entry.at, now, lang)} · {formatDateTime(entry.at)}
        </time>
      </p>
      <p className="own-lines">{entry.text}</p>
    </li>
  );
}

function MessageForm({ dossier, onActed }: Omit<ConversationProps, 'entries'>) {
  const text = useText(dossierText).talk;
  const [words, setWords] = useKeptWords(`mc_message_${dossier.code}`);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const act = useAct({ dossier, onActed });
  const message = words.trim();
  const error = message === '' ? text.missing : message.length > LONGEST ? text.tooLong : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setSent(false);
    if (error) document.getElementById(FIELD)?.focus();
    else if (!act.isPending) {
      const onSuccess = () => {
        setWords('');
        setTried(false);
        setSent(true);
      };
      act.mutate({ action: 'sendMessage', reason: message }, { onSuccess });
    }
  };
  return (
    <form className="own-talk__form mc-no-print" noValidate onSubmit={send}>
      <TextArea
        id={FIELD}
        label={text.label}
        hint={text.hint}
        rows={3}
        data-width="full"
        error={tried ? error : undefined}
        value={words}
        onValue={(typed) => {
          setWords(typed);
          setSent(false);
          act.renew();
        }}
        count={words.length > LONGEST - 500 ? { limit: LONGEST, text: text.left } : undefined}
      />
      <ActProblem problem={act.error} />
      <p role="status">{sent && text.sent}</p>
      <Button type="submit" icon="send" busy={act.isPending}>
        {act.isError ? text.again : text.send}
      </Button>
    </form>
  );
}
