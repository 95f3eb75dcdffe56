import { Button, ButtonRow, Card, ErrorSummary, TextArea, TextInput } from '@motcua/ui';
import type { OneTimePassword } from '@motcua/contracts';
import { useState } from 'react';
import { fieldErrors } from '../../../shared/api/field-errors.js';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { go } from '../../../shared/navigation/go.js';
import { paths } from '../../../shared/navigation/paths.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { AdminPage } from '../admin-page.js';
import { createAccount } from '../api/accounts.js';
import { useChange } from '../api/use-change.js';
import { SecretDialog } from '../secret-dialog.js';
import { adminText } from '../text.js';
import { asksToConfirm, ConfirmPosts } from './confirm-posts.js';
import { emptyPost, PostFields, toNewPost } from './post-fields.js';
import { accountsText } from './text.js';
import { vietnamToday } from './today.js';

/** Where each field of the request stands on the page. */
const FIELD_IDS: Readonly<Record<string, string>> = {
  username: 'new-username',
  name: 'new-name',
  reason: 'new-reason',
  'post.unit': 'post-unit',
  'post.role': 'post-role',
  'post.title': 'post-title',
  'post.from': 'post-from',
  'post.to': 'post-to',
};

export function NewAccountPage() {
  const text = useText(accountsText);
  const shared = useText(adminText);
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [post, setPost] = useState(() => emptyPost(vietnamToday()));
  const [confirmed, setConfirmed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<OneTimePassword | null>(null);
  const create = useChange(createAccount, setMade);
  const errors = fieldErrors(create.error);
  const problem = create.error;
  const submit = () => {
    setAttempt((count) => count + 1);
    create.mutate({
      username: username.trim(),
      name: name.trim(),
      post: toNewPost(post),
      reason: reason.trim(),
      confirmed,
    });
  };
  const postErrors = fieldErrors(problem, '/post');
  return (
    <AdminPage current="accounts" title={text.newTitle} lead={text.newLead}>
      <form
        className="admin__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.isPending) submit();
        }}
      >
        <ErrorSummary
          title={shared.errors}
          attempt={attempt}
          errors={Object.entries(errors).map(([path, message]) => ({
            fieldId: FIELD_IDS[path],
            text: message,
          }))}
        />
        <TextInput
          id="new-name"
          label={text.name}
          value={name}
          onValue={setName}
          maxLength={100}
          autoComplete="off"
          error={errors['name']}
        />
        <TextInput
          id="new-username"
          label={text.username}
          hint={text.usernameHint}
          value={username}
          onValue={setUsername}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={errors['username']}
        />
        <Card title={text.post}>
          <PostFields post={post} onPost={setPost} errors={postErrors} />
        </Card>
        <TextArea
          id="new-reason"
          label={shared.reason}
          hint={shared.reasonHint}
          rows={2}
          maxLength={500}
          value={reason}
          onValue={setReason}
          error={errors['reason']}
        />
        <ConfirmPosts problem={problem} confirmed={confirmed} onConfirmed={setConfirmed} />
        {problem && problem.errors.length === 0 && !asksToConfirm(problem) && (
          <ProblemNotice problem={problem} />
        )}
        <ButtonRow>
          <Button variant="primary" type="submit" busy={create.isPending}>
            {text.create}
          </Button>
          <a href={paths.adminAccounts}>{shared.cancel}</a>
        </ButtonRow>
      </form>
      {made && (
        <SecretDialog
          title={text.passwordTitle}
          secret={made.password}
          doneText={text.handedOver}
          onDone={() => go(paths.adminAccount(made.username))}
        >
          <p>{text.passwordFor(name, formatDateTime(made.validUntil))}</p>
        </SecretDialog>
      )}
    </AdminPage>
  );
}
