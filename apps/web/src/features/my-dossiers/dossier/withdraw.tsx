import type { AvailableAction, Dossier } from '@motcua/contracts';
import { Button, Dialog, Notice, TextArea } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { ActProblem } from './act-problem.js';
import { dossierText } from './text.js';
import { useAct } from './use-act.js';
import type { ActOptions } from './use-act.js';

const FIELD = 'withdraw-reason';

export interface WithdrawProps {
  dossier: Dossier;
  onActed: ActOptions['onActed'];
  onWithdrawn: () => void;
}

/** Stays mounted when the act is no longer offered, so that an open dialog can say so. */
export function Withdraw({ dossier, onActed, onWithdrawn }: WithdrawProps) {
  const text = useText(dossierText).withdraw;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct({ dossier, onActed });
  const action = dossier.actions.find(({ kind }) => kind === 'withdraw');
  const words = reason.trim();
  const close = () => {
    act.reset();
    setTried(false);
    setOpen(false);
  };
  const withdraw = () => {
    setTried(true);
    if (!words) document.getElementById(FIELD)?.focus();
    else {
      const onSuccess = () => {
        close();
        onWithdrawn();
      };
      act.mutate({ action: 'withdraw', reason: words }, { onSuccess });
    }
  };
  return (
    <>
      {action && (
        <Button size="small" variant="danger" onClick={() => setOpen(true)}>
          {text.open}
        </Button>
      )}
      <Dialog
        open={open}
        onClose={close}
        title={text.title}
        closeLabel={text.close}
        actions={
          <>
            {(action || act.isPending) && (
              <Button variant="danger" busy={act.isPending} onClick={withdraw}>
                {text.yes}
              </Button>
            )}
            <Button onClick={close}>{text.no}</Button>
          </>
        }
      >
        <Consequence action={action} />
        <TextArea
          id={FIELD}
          label={text.reason}
          hint={text.hint}
          rows={3}
          error={tried && !words ? text.missing : undefined}
          value={reason}
          maxLength={4000}
          onValue={(typed) => {
            setReason(typed);
            act.renew();
          }}
        />
        {!action && !act.isPending && (
          <Notice tone="warning" role="alert">
            <p>{text.gone}</p>
          </Notice>
        )}
        <ActProblem problem={act.error} />
      </Dialog>
    </>
  );
}

function Consequence({ action }: { action: AvailableAction | undefined }) {
  const text = useText(dossierText).withdraw;
  const lang = useLang();
  return (
    <p>
      {action?.consequence ? pickText(action.consequence, lang) : text.consequence}
      {action && action.issues.length > 0 && ` ${text.paper}`}
    </p>
  );
}
