import type { KeyboardEvent } from 'react';

/** In a search field Enter means the one thing found, not "Continue". */
export function pickOnEnter(event: KeyboardEvent) {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'search') return;
  event.preventDefault();
  const found = target.closest('.mc-field')?.querySelectorAll<HTMLButtonElement>('.mc-pick__option');
  if (target.value.trim() && found?.length === 1) found[0]?.click();
}
