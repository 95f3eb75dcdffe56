import './empty-state.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-names.js';

export interface EmptyStateProps {
  icon?: IconName | undefined;
  title: ReactNode;
  /** What belongs here and how it gets here. */
  children?: ReactNode;
  action?: ReactNode | undefined;
}

export function EmptyState({ icon = 'folder', title, children, action }: EmptyStateProps) {
  return (
    <div className="mc-empty">
      <Icon name={icon} size="large" />
      <p className="mc-empty__title">{title}</p>
      {children}
      {action}
    </div>
  );
}
