import './notice.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import { toneIcon } from './tone.js';
import type { Tone } from './tone.js';

export interface NoticeProps {
  tone: Tone;
  title?: ReactNode | undefined;
  /** `alert` when it answers something the person just did, `status` when it merely arrives. */
  role?: 'alert' | 'status' | undefined;
  children?: ReactNode;
}

export function Notice({ tone, title, role, children }: NoticeProps) {
  return (
    <div className="mc-notice" data-tone={tone} role={role}>
      <Icon name={toneIcon[tone]} />
      <div className="mc-notice__body">
        {title && <p className="mc-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A line across the whole page: offline, demo, acting for someone else. */
export function Banner({ tone, role, children }: Omit<NoticeProps, 'title'>) {
  return (
    <div className="mc-banner" data-tone={tone} role={role}>
      <Icon name={toneIcon[tone]} />
      <div className="mc-banner__body">{children}</div>
    </div>
  );
}
