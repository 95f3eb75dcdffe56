import { Button } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';

export interface SureButtonProps {
  label: string;
  /** Named for readers where several buttons say the same. */
  name?: string | undefined;
  question: string;
  cancel: string;
  busy: boolean;
  size?: 'normal' | 'small' | undefined;
  onSure: () => void;
}

/** What cannot be undone is asked once, on the spot. */
export function SureButton({ label, name, question, cancel, busy, size, onSure }: SureButtonProps) {
  const [asking, setAsking] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) ref.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <Button
        variant="quiet"
        size={size}
        icon="trash"
        aria-label={name}
        busy={busy}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  return (
    <div ref={ref} className="mc-stack mc-quiet-focus" role="group" aria-label={question} tabIndex={-1}>
      <p>{question}</p>
      <div className="mc-button-row">
        <Button
          variant="danger"
          size={size}
          onClick={() => {
            setAsking(false);
            onSure();
          }}
        >
          {label}
        </Button>
        <Button size={size} onClick={() => setAsking(false)}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
