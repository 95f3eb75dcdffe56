import type { Kept } from './draft-sync.js';

/** What one draft leaves on this device. */
export interface KeptDraft extends Kept {
  /** Questions that were once filled in from the profile: an answer taken away must not come back. */
  offered: readonly string[];
}

const nameOf = (draftId: string) => `mc_draft:${draftId}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKept = (value: unknown): value is KeptDraft =>
  isRecord(value) &&
  isRecord(value['edits']) &&
  isRecord(value['edits']['answers']) &&
  isRecord(value['edits']['documents']) &&
  isRecord(value['before']) &&
  Array.isArray(value['offered']);

/** Null when there is nothing, or nothing that can be read. */
export function readKept(draftId: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(draftId)) ?? 'null');
    // What an older page left here knows of no papers.
    return isKept(kept) ? { ...kept, edits: { ...kept.edits, papers: kept.edits.papers ?? {} } } : null;
  } catch {
    return null;
  }
}

export function keep(draftId: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(nameOf(draftId), JSON.stringify(kept));
  } catch {
    // Storage is full or switched off: the server remains, and the page says when it cannot be reached.
  }
}

export function forget(draftId: string): void {
  try {
    localStorage.removeItem(nameOf(draftId));
  } catch {
    // As above.
  }
}
