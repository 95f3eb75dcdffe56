import './split-pane.css';
import type { ReactNode } from 'react';

export interface Pane {
  key: string;
  label: string;
  content: ReactNode;
}

export interface SplitPaneProps {
  /** Two or three, in reading order; stacked below 1024 px. */
  panes: readonly [Pane, Pane] | readonly [Pane, Pane, Pane];
}

export function SplitPane({ panes }: SplitPaneProps) {
  return (
    <div className="mc-split" data-panes={panes.length}>
      {panes.map((pane) => (
        // Focusable, because a pane that scrolls must be reachable by keyboard.
        <div key={pane.key} className="mc-split__pane" role="group" aria-label={pane.label} tabIndex={0}>
          {pane.content}
        </div>
      ))}
    </div>
  );
}
