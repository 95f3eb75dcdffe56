import { Button, CopyButton, Dialog, Notice } from '@motcua/ui';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { adminText } from './text.js';

export interface SecretDialogProps {
  title: string;
  /** For whom it is, how it is handed over, until when it works. */
  children: ReactNode;
  secret: string;
  doneText: string;
  onDone: () => void;
}

/** A secret that is nowhere else: on the screen until whoever made it says that it was handed over. */
export function SecretDialog({ title, children, secret, doneText, onDone }: SecretDialogProps) {
  const text = useText(adminText);
  return (
    <Dialog
      open
      onClose={onDone}
      title={title}
      closeLabel={text.close}
      actions={
        <Button variant="primary" onClick={onDone}>
          {doneText}
        </Button>
      }
    >
      <div className="mc-stack">
        {children}
        <p className="admin__secret" translate="no" data-secret>
          {secret}
        </p>
        <div className="mc-button-row">
          <CopyButton value={secret} label={text.copy} copiedLabel={text.copied} />
        </div>
        <Notice tone="warning">{text.onceOnly}</Notice>
      </div>
    </Dialog>
  );
}
