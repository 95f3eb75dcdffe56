import type { Account, OneTimePassword } from '@motcua/contracts';
import { Card, Notice, StatusTag } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import type { PageProps } from '../../../shared/navigation/page-props.js';
import { paths } from '../../../shared/navigation/paths.js';
import { Loaded } from '../../../shared/problem/loaded.js';
import { AdminPage } from '../admin-page.js';
import { accountQuery } from '../api/accounts.js';
import { roleName } from '../roles.js';
import { SecretDialog } from '../secret-dialog.js';
import { AccountActs } from './account-acts.js';
import { AccountPosts } from './account-posts.js';
import { AccountSessions } from './account-sessions.js';
import { stateTone } from './state-tone.js';
import { accountsText } from './text.js';

export function AccountPage({ params }: PageProps) {
  const account = useQuery(accountQuery(params['username'] ?? ''));
  return <Loaded query={account}>{(data) => <AccountView account={data} />}</Loaded>;
}

function AccountView({ account }: { account: Account }) {
  const text = useText(accountsText);
  const [done, setDone] = useState<string | null>(null);
  const [issued, setIssued] = useState<OneTimePassword | null>(null);
  const { username, name, state, createdAt } = account;
  return (
    <AdminPage
      current="accounts"
      title={name}
      lead={
        <>
          {username} <StatusTag tone={stateTone(state)}>{text.states[state]}</StatusTag>{' '}
          <small>{text.since(formatDate(createdAt))}</small>
        </>
      }
      action={<a href={paths.adminLogOf(username)}>{text.log}</a>}
    >
      <div role="status">{done && <Notice tone="success">{done}</Notice>}</div>
      <div className="admin__columns">
        <div className="mc-stack">
          <AccountPosts account={account} onDone={setDone} />
          <OpenTasks account={account} />
        </div>
        <div className="mc-stack">
          <AccountActs account={account} onDone={setDone} onPassword={setIssued} />
          <AccountSessions account={account} onDone={setDone} />
        </div>
      </div>
      {issued && (
        <SecretDialog
          title={text.passwordTitle}
          secret={issued.password}
          doneText={text.handedOver}
          onDone={() => setIssued(null)}
        >
          <p>{text.passwordFor(name, formatDateTime(issued.validUntil))}</p>
        </SecretDialog>
      )}
    </AdminPage>
  );
}

function OpenTasks({ account: { openTasks } }: { account: Account }) {
  const text = useText(accountsText);
  const lang = useLang();
  return (
    <Card title={text.openTasks}>
      {openTasks.length === 0 ? (
        <p className="admin__soft">{text.noTasks}</p>
      ) : (
        <>
          <ul className="bullets">
            {openTasks.map(({ unit, role, count }) => (
              <li key={`${unit.code}${role}`}>
                {text.tasks(count)}: {roleName(role, lang)}, {unit.name}
              </li>
            ))}
          </ul>
          <p className="admin__soft">{text.tasksHint}</p>
        </>
      )}
    </Card>
  );
}
