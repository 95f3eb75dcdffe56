import './layout.css';
import type { MouseEvent } from 'react';

export interface SkipLinkProps {
  text: string;
  /** Id of the element to go to; it needs tabIndex={-1}. */
  target: string;
}

export function SkipLink({ text, target }: SkipLinkProps) {
  // Moving focus by hand keeps the address, and with it the browser's back button, as they were.
  const skip = (event: MouseEvent) => {
    const element = document.getElementById(target);
    if (!element) return;
    event.preventDefault();
    element.focus();
    element.scrollIntoView();
  };
  return (
    <a className="mc-skip-link mc-no-print" href={`#${target}`} onClick={skip}>
      {text}
    </a>
  );
}
