import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.js';
import { Button } from './button.js';

export interface CopyButtonProps {
  value: string;
  label: string;
  copiedLabel: string;
  size?: 'normal' | 'small' | undefined;
}

export function CopyButton({ value, label, copiedLabel, size = 'small' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  // The clipboard is missing on plain http and may be refused; the text beside the button can still be selected.
  const copy = () =>
    void navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button size={size} icon={copied ? 'check' : 'copy'} onClick={copy}>
        {copied ? copiedLabel : label}
      </Button>
      <VisuallyHidden role="status">{copied ? copiedLabel : ''}</VisuallyHidden>
    </>
  );
}
