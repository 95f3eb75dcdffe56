import './code-box.css';
import type { ReactNode } from 'react';

export interface CodeBoxProps {
  label: ReactNode;
  /** The dossier code, large enough to be copied onto paper. */
  code: string;
  actions?: ReactNode | undefined;
}

export function CodeBox({ label, code, actions }: CodeBoxProps) {
  return (
    <div className="mc-code">
      <div>
        <p className="mc-code__label">{label}</p>
        <p className="mc-code__value">{code}</p>
      </div>
      {actions && <div className="mc-button-row mc-no-print">{actions}</div>}
    </div>
  );
}
