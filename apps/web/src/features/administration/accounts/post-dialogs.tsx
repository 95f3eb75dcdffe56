import type { Account, AccountPost } from '@motcua/contracts';
import { DateInput } from '@motcua/ui';
import { useState } from 'react';
import type { ApiProblem } from '../../../shared/api/api-problem.js';
import { fieldErrors } from '../../../shared/api/field-errors.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { ActDialog } from '../act-dialog.js';
import { endPost, givePost, movePost } from '../api/accounts.js';
import { useChange } from '../api/use-change.js';
import { roleName } from '../roles.js';
import { asksToConfirm, ConfirmPosts } from './confirm-posts.js';
import { emptyPost, PostDates, PostFields, toNewPost } from './post-fields.js';
import { accountsText } from './text.js';
import { vietnamToday } from './today.js';

interface Dialog {
  account: Account;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** What must be confirmed has its own place in the dialog. */
const otherThanConfirming = (problem: ApiProblem | null) => (asksToConfirm(problem) ? null : problem);

export function GivePostDialog({ account, onClose, onDone }: Dialog) {
  const text = useText(accountsText);
  const [post, setPost] = useState(() => emptyPost(vietnamToday()));
  const [confirmed, setConfirmed] = useState(false);
  const change = useChange(
    (reason: string) => givePost(account, { ...toNewPost(post), reason, confirmed }),
    () => {
      onDone(text.done.given);
      onClose();
    },
  );
  return (
    <ActDialog
      title={text.giveTitle(account.name)}
      submitText={text.give}
      wide
      busy={change.isPending}
      problem={otherThanConfirming(change.error)}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{text.giveBody}</p>
      <PostFields post={post} onPost={setPost} errors={fieldErrors(change.error)} />
      <ConfirmPosts problem={change.error} confirmed={confirmed} onConfirmed={setConfirmed} />
    </ActDialog>
  );
}

interface PostDialog extends Dialog {
  post: AccountPost;
}

export function EndPostDialog({ account, post, onClose, onDone }: PostDialog) {
  const text = useText(accountsText);
  const lang = useLang();
  const coming = post.when === 'COMING';
  const [to, setTo] = useState(vietnamToday);
  const change = useChange(
    (reason: string) => endPost(account, post.id, { to, reason }),
    () => {
      onDone(text.done.ended);
      onClose();
    },
  );
  const words = [roleName(post.role, lang), post.unit.name] as const;
  return (
    <ActDialog
      title={coming ? text.takeBackTitle : text.endTitle}
      submitText={coming ? text.takeBack : text.endTitle}
      danger
      busy={change.isPending}
      problem={change.error}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{coming ? text.takeBackBody(...words) : text.endBody(...words)}</p>
      {!coming && (
        <DateInput
          id="post-last-day"
          label={text.lastDay}
          locale={lang}
          value={to}
          onValue={setTo}
          error={fieldErrors(change.error)['to']}
        />
      )}
    </ActDialog>
  );
}

export function MovePostDialog({ account, post, onClose, onDone }: PostDialog) {
  const text = useText(accountsText);
  const [dates, setDates] = useState({ from: post.from, to: post.to ?? '' });
  const [confirmed, setConfirmed] = useState(false);
  const change = useChange(
    (reason: string) =>
      movePost(account, post.id, { from: dates.from, to: dates.to.trim() || null, reason, confirmed }),
    () => {
      onDone(text.done.moved);
      onClose();
    },
  );
  return (
    <ActDialog
      title={text.moveTitle}
      submitText={text.save}
      busy={change.isPending}
      problem={otherThanConfirming(change.error)}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{text.moveBody}</p>
      <PostDates dates={dates} onDates={setDates} errors={fieldErrors(change.error)} />
      <ConfirmPosts problem={change.error} confirmed={confirmed} onConfirmed={setConfirmed} />
    </ActDialog>
  );
}
