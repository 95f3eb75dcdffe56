import './error-summary.css';
import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';

export interface ErrorSummaryItem {
  /** Id of the control; without it the message stands alone. */
  fieldId?: string | undefined;
  text: string;
}

export interface ErrorSummaryProps {
  title: string;
  errors: readonly ErrorSummaryItem[];
  /** Count of refused attempts: focus comes back here at each, not at every change of the list. */
  attempt: number;
}

export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div
      className="mc-error-summary mc-quiet-focus"
      ref={ref}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId}:${text}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

// As in govuk-frontend: following the hash would add a history entry and scroll to the control, leaving its
// question above the edge of the screen. So the question is brought into view and the control gets focus.
function goToField(event: MouseEvent, fieldId: string) {
  const control = document.getElementById(fieldId);
  if (!control) return;
  event.preventDefault();
  const legend = control.closest('fieldset')?.querySelector('legend');
  const label = document.querySelector(`label[for="${CSS.escape(fieldId)}"]`);
  (legend ?? label ?? control).scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}
