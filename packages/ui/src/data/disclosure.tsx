import './disclosure.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.js';

export interface DisclosureProps {
  summary: ReactNode;
  /** Open at first; afterwards the reader decides. */
  open?: boolean | undefined;
  children: ReactNode;
}

export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="mc-disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div className="mc-disclosure__body">{children}</div>
    </details>
  );
}
