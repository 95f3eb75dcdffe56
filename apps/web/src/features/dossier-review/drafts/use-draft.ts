import { createContext, useContext, useState } from 'react';
import { draftName, dropDraft, readPart, writePart } from './work-draft.js';

/** Whose drafts the page keeps, and of which dossier. */
export const DraftOwner = createContext({ username: '', code: '' });

function useDraftName(taskKey: string | null): string {
  const { username, code } = useContext(DraftOwner);
  return draftName(username, code, taskKey);
}

export interface DraftPart<T> {
  value: T;
  set: (value: T) => void;
  /** Back to the beginning, in store and on screen. */
  clear: () => void;
}

/**
 * State that outlives a reload, an ended session and a closed window. `read` turns what was stored into a value, or
 * null when it is none. Give the component the task as its key: another task begins anew.
 */
export function useDraft<T>(
  taskKey: string | null,
  part: string,
  initial: T,
  read: (stored: unknown) => T | null,
): DraftPart<T> {
  const name = useDraftName(taskKey);
  const [value, setValue] = useState(() => read(readPart(localStorage, name, part)) ?? initial);
  return {
    value,
    set: (next) => {
      setValue(next);
      writePart(localStorage, name, part, next, Date.now());
    },
    clear: () => {
      setValue(initial);
      writePart(localStorage, name, part, undefined, Date.now());
    },
  };
}

export function useDropDraft(taskKey: string | null): () => void {
  const name = useDraftName(taskKey);
  return () => dropDraft(localStorage, name);
}

export const readWords = (stored: unknown): string | null => (typeof stored === 'string' ? stored : null);

export const readRecord = (stored: unknown): Record<string, unknown> | null =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : null;

export const readNumbers = (stored: unknown): number[] | null =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'number') : null;
