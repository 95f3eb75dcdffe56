import type { KeyboardEvent } from 'react';

/** Ctrl + Enter sends the form the focus is in, also out of a text of several lines. */
export function sendOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
