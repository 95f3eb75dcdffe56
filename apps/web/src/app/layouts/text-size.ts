import { useSyncExternalStore } from 'react';

export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

const KEY = 'mc_text_size';
const listeners = new Set<() => void>();

function stored(): TextSize {
  try {
    return textSizes.find((size) => size === localStorage.getItem(KEY)) ?? 'normal';
  } catch {
    // Storage may be switched off; the size then lasts for this visit.
    return 'normal';
  }
}

let current: TextSize = 'normal';

export function applyTextSize(size: TextSize = stored()): void {
  current = size;
  document.documentElement.dataset['textSize'] = size;
  for (const listener of listeners) listener();
}

export function setTextSize(size: TextSize): void {
  applyTextSize(size);
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // As above.
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useTextSize = (): TextSize =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  );
