import './summary-list.css';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.js';

export interface SummaryRow {
  key: string;
  question: ReactNode;
  answer: ReactNode;
  /** `hidden` completes the link for readers: "Thay đổi" + "họ tên của trẻ". */
  change?: { href: string; text: string; hidden: string } | undefined;
  /** Differs from what was sent before. */
  changed?: boolean | undefined;
}

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="mc-summary">
      {rows.map(({ key, question, answer, change, changed }) => (
        <div key={key} data-changed={changed || undefined}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change && (
            <dd className="mc-summary__action mc-no-print">
              <a href={change.href}>
                {change.text}
                <VisuallyHidden> {change.hidden}</VisuallyHidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
