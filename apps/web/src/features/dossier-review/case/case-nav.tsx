import type { MouseEvent } from 'react';

export interface CaseNavItem {
  id: string;
  text: string;
  /** Only where the panes stand under one another. */
  narrow?: boolean | undefined;
}

/** Goes to a part of the page without a new entry in the history: Back still leads to the inbox. */
function goTo(event: MouseEvent, id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  event.preventDefault();
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}

export function CaseNav({ label, items }: { label: string; items: readonly CaseNavItem[] }) {
  return (
    <nav className="case__nav" aria-label={label}>
      {items.map(({ id, text, narrow }) => (
        <a
          key={id}
          href={`#${id}`}
          className={narrow ? 'only-narrow' : undefined}
          onClick={(event) => goTo(event, id)}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
