import './toolbar.css';
import type { ReactNode } from 'react';

export interface ToolbarProps {
  label: string;
  children: ReactNode;
  end?: ReactNode | undefined;
}

/** A labelled group, not role="toolbar": that role promises arrow keys, and plain Tab is what people expect here. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <div className="mc-toolbar mc-no-print" role="group" aria-label={label}>
      {children}
      {end && <div className="mc-toolbar__end">{end}</div>}
    </div>
  );
}
