import '../feedback/notice.css';
import './timeline.css';
import type { ReactNode } from 'react';
import type { Tone } from '../feedback/tone.js';

export interface TimelineItem {
  key: string;
  title: ReactNode;
  /** When and by whom, in words; put a <time> here. */
  meta: ReactNode;
  body?: ReactNode | undefined;
  tone?: Tone | undefined;
}

export interface TimelineProps {
  /** Newest first. */
  items: readonly TimelineItem[];
  label: string;
}

export function Timeline({ items, label }: TimelineProps) {
  return (
    <ol className="mc-timeline" aria-label={label} reversed>
      {items.map((item, index) => (
        <li key={item.key} data-tone={item.tone} data-now={index === 0 || undefined}>
          <p className="mc-timeline__title">{item.title}</p>
          <p className="mc-timeline__meta">{item.meta}</p>
          {item.body && <div className="mc-timeline__body">{item.body}</div>}
        </li>
      ))}
    </ol>
  );
}
