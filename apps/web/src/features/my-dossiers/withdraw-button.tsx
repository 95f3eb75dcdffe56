import type { AvailableAction, Dossier } from '@motcua/contracts';
import { Button, Dialog, TextArea } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { myDossiersText } from './text.js';
import { useAct } from './use-act.js';

export interface WithdrawButtonProps {
  dossier: Dossier;
  action: AvailableAction;
}

export function WithdrawButton({ dossier, action }: WithdrawButtonProps) {
  const words = useText(myDossiersText);
  const text = words.one.withdraw;
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(dossier, () => setOpen(false));
  const withdraw = () => {
    setTried(true);
    if (reason.trim()) act.mutate({ action: action.action, reason: reason.trim() });
    else document.getElementById('withdraw-reason')?.focus();
  };
  return (
    <>
      <Button variant="quiet" icon="close" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={text.title}
        closeLabel={words.close}
        actions={
          <>
            <Button variant="danger" busy={act.isPending} onClick={withdraw}>
              {text.yes}
            </Button>
            <Button onClick={() => setOpen(false)}>{text.no}</Button>
          </>
        }
      >
        <p>{action.consequence ? pickText(action.consequence, lang) : text.consequence}</p>
        <TextArea
          id="withdraw-reason"
          label={text.reason}
          error={tried && !reason.trim() ? text.reasonMissing : undefined}
          value={reason}
          maxLength={4000}
          onValue={setReason}
        />
        <ProblemNotice problem={act.error} />
        {act.error?.status === 409 && <p>{words.one.changedMeanwhile}</p>}
      </Dialog>
    </>
  );
}
