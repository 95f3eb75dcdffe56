import type { Dossier, PerformAction, SupplementItem } from '@motcua/contracts';

export interface AskedItem {
  /** `FIELD:childName`, `DOCUMENT:giayChungSinh`, `OTHER:1`. */
  id: string;
  reason: string;
}

export interface SupplementDraft {
  items: AskedItem[];
  note: string;
  legalBasis: string;
}

export const EMPTY_SUPPLEMENT: SupplementDraft = { items: [], note: '', legalBasis: '' };

export interface Askable {
  id: string;
  kind: 'FIELD' | 'DOCUMENT';
  key: string;
  label: string;
  /** The page of the form it stands on. */
  place: string | null;
}

/** Everything that may be asked for, documents first: they are what is asked for most. */
export function askables(
  askable: Dossier['askable'],
  pick: (text: { vi: string; en: string }) => string,
): Askable[] {
  if (!askable) return [];
  return [
    ...askable.documents.map(({ key, name }) => ({
      id: `DOCUMENT:${key}`,
      kind: 'DOCUMENT' as const,
      key,
      label: pick(name),
      place: null,
    })),
    ...askable.fields.map(({ key, label, page }) => ({
      id: `FIELD:${key}`,
      kind: 'FIELD' as const,
      key,
      label: pick(label),
      place: pick(page),
    })),
  ];
}

export function addItem(draft: SupplementDraft, id: string): SupplementDraft {
  if (draft.items.some((item) => item.id === id)) return draft;
  return { ...draft, items: [...draft.items, { id, reason: '' }] };
}

/** Something that is neither a field nor a document of the procedure. */
export function addOther(draft: SupplementDraft): SupplementDraft {
  const numbers = draft.items.map(({ id }) => (id.startsWith('OTHER:') ? Number(id.slice(6)) : 0));
  return addItem(draft, `OTHER:${Math.max(0, ...numbers) + 1}`);
}

export const removeItem = (draft: SupplementDraft, id: string): SupplementDraft => ({
  ...draft,
  items: draft.items.filter((item) => item.id !== id),
});

export const setReason = (draft: SupplementDraft, id: string, reason: string): SupplementDraft => ({
  ...draft,
  items: draft.items.map((item) => (item.id === id ? { id, reason } : item)),
});

export const MAX_REASON = 1000;
const MAX_ITEMS = 60;

export type SupplementTrouble =
  | { at: 'items' | 'tooMany' | 'legalBasis' }
  /** A reason is missing, or too long. */
  | { at: 'reason'; id: string };

/** What still stands in the way of sending, in the order of the dialog. */
export function supplementTroubles(
  draft: SupplementDraft,
  legalBasis: 'none' | 'required',
): SupplementTrouble[] {
  const { items } = draft;
  const wrong = ({ reason }: AskedItem) => !reason.trim() || reason.trim().length > MAX_REASON;
  return [
    ...(items.length === 0 ? [{ at: 'items' } as const] : []),
    ...(items.length > MAX_ITEMS ? [{ at: 'tooMany' } as const] : []),
    ...items.filter(wrong).map(({ id }) => ({ at: 'reason', id }) as const),
    ...(legalBasis === 'required' && !draft.legalBasis.trim() ? [{ at: 'legalBasis' } as const] : []),
  ];
}

function itemOf({ id, reason }: AskedItem): SupplementItem {
  const [kind = 'OTHER', key] = id.split(/:(.*)/s);
  const words = reason.trim();
  return kind === 'FIELD' || kind === 'DOCUMENT'
    ? { kind, key: key ?? '', reason: words }
    : { kind: 'OTHER', reason: words };
}

export function givenForSupplement(
  draft: SupplementDraft,
  legalBasis: 'none' | 'required',
): Omit<PerformAction, 'action' | 'taskKey'> {
  const note = draft.note.trim();
  return {
    items: draft.items.map(itemOf),
    ...(note && { note }),
    ...(legalBasis === 'required' && { legalBasis: draft.legalBasis.trim() }),
  };
}

/** Which reason the server's `/items/2/reason` means. */
export function itemAt(draft: SupplementDraft, pointer: string): AskedItem | null {
  const index = /^\/items\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  return index === undefined ? null : (draft.items[Number(index)] ?? null);
}

export function readSupplement(stored: unknown): SupplementDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { items, note, legalBasis } = { items: [], note: '', legalBasis: '', ...stored } as Record<
    string,
    unknown
  >;
  const isItem = (one: unknown): one is AskedItem =>
    typeof one === 'object' &&
    one !== null &&
    typeof Reflect.get(one, 'id') === 'string' &&
    typeof Reflect.get(one, 'reason') === 'string';
  return {
    items: Array.isArray(items) ? items.filter(isItem) : [],
    note: String(note),
    legalBasis: String(legalBasis),
  };
}
