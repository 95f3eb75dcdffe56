import type { Account, OneTimePassword } from '@motcua/contracts';
import { Button, Card, Checkbox, Notice } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { ActDialog } from '../act-dialog.js';
import { changeAccount, recoverAccount } from '../api/accounts.js';
import { useChange } from '../api/use-change.js';
import { accountsText } from './text.js';

type Act = 'disable' | 'enable' | 'recover';

export interface AccountActsProps {
  account: Account;
  onDone: (words: string) => void;
  onPassword: (issued: OneTimePassword) => void;
}

/** What is done to the account as a whole. */
export function AccountActs({ account, onDone, onPassword }: AccountActsProps) {
  const text = useText(accountsText);
  const [act, setAct] = useState<Act | null>(null);
  const { locked, state } = account;
  return (
    <Card title={text.account}>
      {locked === null ? (
        <div className="mc-button-row">
          {state !== 'DISABLED' && (
            <Button size="small" icon="lock" onClick={() => setAct('recover')}>
              {text.recover}
            </Button>
          )}
          <Button
            size="small"
            variant={state === 'DISABLED' ? 'secondary' : 'danger'}
            onClick={() => setAct(state === 'DISABLED' ? 'enable' : 'disable')}
          >
            {state === 'DISABLED' ? text.enable : text.disable}
          </Button>
        </div>
      ) : (
        <Notice tone="info">{text.locked[locked]}</Notice>
      )}
      {(act === 'disable' || act === 'enable') && (
        <SwitchDialog account={account} act={act} onClose={() => setAct(null)} onDone={onDone} />
      )}
      {act === 'recover' && (
        <RecoverDialog account={account} onClose={() => setAct(null)} onPassword={onPassword} />
      )}
    </Card>
  );
}

interface SwitchDialogProps {
  account: Account;
  act: 'disable' | 'enable';
  onClose: () => void;
  onDone: (words: string) => void;
}

function SwitchDialog({ account, act, onClose, onDone }: SwitchDialogProps) {
  const text = useText(accountsText);
  const { name, sessions, openTasks } = account;
  const change = useChange(
    (reason: string) => changeAccount(account, act, { reason }),
    () => {
      onDone(act === 'disable' ? text.done.disabled : text.done.enabled);
      onClose();
    },
  );
  const tasks = openTasks.reduce((sum, { count }) => sum + count, 0);
  return (
    <ActDialog
      title={text[act]}
      submitText={text[act]}
      danger={act === 'disable'}
      busy={change.isPending}
      problem={change.error}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{act === 'disable' ? text.disableBody(name, sessions.length, tasks) : text.enableBody(name)}</p>
    </ActDialog>
  );
}

interface RecoverDialogProps {
  account: Account;
  onClose: () => void;
  onPassword: (issued: OneTimePassword) => void;
}

function RecoverDialog({ account, onClose, onPassword }: RecoverDialogProps) {
  const text = useText(accountsText);
  const [secondFactors, setSecondFactors] = useState(false);
  const change = useChange(
    (reason: string) => recoverAccount(account, { reason, secondFactors }),
    (issued) => {
      onPassword(issued);
      onClose();
    },
  );
  return (
    <ActDialog
      title={text.recover}
      submitText={text.recover}
      busy={change.isPending}
      problem={change.error}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{text.recoverBody(account.name)}</p>
      <Checkbox
        id="recover-factors"
        label={text.recoverFactors}
        hint={text.recoverFactorsHint}
        checked={secondFactors}
        onValue={setSecondFactors}
      />
    </ActDialog>
  );
}
