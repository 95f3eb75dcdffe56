import { useEffect, useRef, useSyncExternalStore } from 'react';

const KEY = 'mc_single_keys';
const listeners = new Set<() => void>();

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

let on = typeof localStorage === 'undefined' || stored();

/** WCAG 2.1.4: who dictates or trembles must be able to switch single-letter keys off. */
export function setShortcutsOn(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off');
  } catch {
    // Storage may be switched off; the choice then lasts for this visit.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, () => on);

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** The focus is where letters are text, or a dialog is open. */
  typing: boolean;
}

/** The shortcut a key press means, or null. `?` and `/` come with Shift on some keyboards, so Shift is not asked. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, typing }: Press): string | null {
  if (typing || ctrlKey || metaKey || altKey || key.length !== 1) return null;
  return key.toLowerCase();
}

const TEXT = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog';

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** Binds single keys while the component is on the screen. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const enabled = useShortcutsOn();
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const inText = event.target instanceof Element && event.target.closest(TEXT) !== null;
      const typing = inText || document.querySelector('dialog[open]') !== null;
      const { key, ctrlKey, metaKey, altKey } = event;
      const name = shortcutOf({ key, ctrlKey, metaKey, altKey, typing });
      const act = name === null ? undefined : current.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
}
