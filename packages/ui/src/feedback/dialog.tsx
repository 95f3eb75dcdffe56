import './dialog.css';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../actions/button.js';

export interface DialogProps {
  open: boolean;
  /** Called for Escape and the close button; the caller decides by setting `open`. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  /** The buttons, main one first; they stay in sight. */
  actions?: ReactNode | undefined;
  size?: 'normal' | 'wide' | undefined;
}

/** The native dialog keeps focus inside and gives it back by itself. */
export function Dialog({ open, onClose, title, closeLabel, children, actions, size }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The title first, not the close button: readers then hear what is asked before how to leave.
      titleRef.current?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      className="mc-dialog"
      data-size={size}
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <div className="mc-dialog__head">
            <h2 id={titleId} className="mc-quiet-focus" ref={titleRef} tabIndex={-1}>
              {title}
            </h2>
            <Button variant="quiet" size="small" icon="close" aria-label={closeLabel} onClick={onClose} />
          </div>
          <div className="mc-dialog__body">{children}</div>
          {actions && <div className="mc-dialog__actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
