import type { Account } from '@motcua/contracts';
import { Button, Card } from '@motcua/ui';
import { useState } from 'react';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { ActDialog } from '../act-dialog.js';
import { changeAccount } from '../api/accounts.js';
import { useChange } from '../api/use-change.js';
import { accountsText } from './text.js';

export interface AccountSessionsProps {
  account: Account;
  onDone: (words: string) => void;
}

type Ending = 'end-sessions' | `sessions/${string}/end`;

export function AccountSessions({ account, onDone }: AccountSessionsProps) {
  const text = useText(accountsText);
  const [ending, setEnding] = useState<Ending | null>(null);
  const { sessions, locked } = account;
  const change = useChange(
    ({ what, reason }: { what: Ending; reason: string }) => changeAccount(account, what, { reason }),
    () => {
      onDone(text.done.sessions);
      setEnding(null);
    },
  );
  return (
    <Card title={text.sessions}>
      {sessions.length === 0 && <p className="admin__soft">{text.noSessions}</p>}
      <ul className="admin__list">
        {sessions.map(({ id, lastSeenAt, address, userAgent }) => (
          <li key={id}>
            <p>{text.sessionLine(formatDateTime(lastSeenAt), address ?? text.unknownAddress)}</p>
            {userAgent && (
              <p className="admin__soft admin__break">
                <small>{userAgent}</small>
              </p>
            )}
            {locked === null && (
              <Button size="small" variant="quiet" onClick={() => setEnding(`sessions/${id}/end`)}>
                {text.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && locked === null && (
        <Button size="small" onClick={() => setEnding('end-sessions')}>
          {text.endAll}
        </Button>
      )}
      {ending && (
        <ActDialog
          title={ending === 'end-sessions' ? text.endAll : text.endSession}
          submitText={ending === 'end-sessions' ? text.endAll : text.endSession}
          danger
          busy={change.isPending}
          problem={change.error}
          onSubmit={(reason) => change.mutate({ what: ending, reason })}
          onClose={() => {
            change.reset();
            setEnding(null);
          }}
        >
          <p>{text.endSessionBody}</p>
        </ActDialog>
      )}
    </Card>
  );
}
