import './notice.css';
import './status-tag.css';
import type { ReactNode } from 'react';
import { DueIcon } from './due-icon.js';
import { Icon } from '../icon/icon.js';
import { toneIcon } from './tone.js';
import type { Tone } from './tone.js';

export interface StatusTagProps {
  tone: Tone;
  children: ReactNode;
}

export function StatusTag({ tone, children }: StatusTagProps) {
  return (
    <span className="mc-tag" data-tone={tone}>
      {tone !== 'neutral' && <Icon name={toneIcon[tone]} />}
      {children}
    </span>
  );
}

export interface DueBadgeProps {
  /** "còn 2 giờ làm việc", "quá hạn 1 ngày". */
  text: string;
  tone: Tone;
  /** The exact time, on hover and to readers. */
  exact?: string | undefined;
}

export function DueBadge({ text, tone, exact }: DueBadgeProps) {
  return (
    <span className="mc-due" data-tone={tone} title={exact}>
      {tone !== 'neutral' && <DueIcon name={tone === 'danger' ? 'error' : 'clock'} />}
      {text}
    </span>
  );
}
