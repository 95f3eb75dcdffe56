const PREFIX = 'mc_work:';
const KEEP_MS = 14 * 24 * 3600_000;

interface Held {
  savedAt: number;
  parts: Record<string, unknown>;
}

/** Just what is used of `localStorage`. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Whose draft for what: another officer at the same computer gets their own. `-` for the dossier as a whole. */
export const draftName = (username: string, code: string, taskKey: string | null): string =>
  `${PREFIX}${username}:${code}:${taskKey ?? '-'}`;

function held(storage: DraftStorage, name: string): Held | null {
  try {
    const read: unknown = JSON.parse(storage.getItem(name) ?? 'null');
    if (typeof read !== 'object' || read === null || !('parts' in read) || !('savedAt' in read)) return null;
    const { parts, savedAt } = read;
    if (typeof parts !== 'object' || parts === null || typeof savedAt !== 'number') return null;
    return { savedAt, parts: { ...parts } };
  } catch {
    // Unreadable, or storage is switched off: as if there were none.
    return null;
  }
}

export function readPart(storage: DraftStorage, name: string, part: string): unknown {
  return held(storage, name)?.parts[part];
}

/** Undefined removes the part, and the draft with its last part. */
export function writePart(
  storage: DraftStorage,
  name: string,
  part: string,
  value: unknown,
  now: number,
): void {
  const parts = { ...held(storage, name)?.parts };
  if (value === undefined) delete parts[part];
  else parts[part] = value;
  try {
    if (Object.keys(parts).length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify({ savedAt: now, parts } satisfies Held));
  } catch {
    // Full or switched off: what was typed stays on the screen.
  }
}

export function dropDraft(storage: DraftStorage, name: string): void {
  try {
    storage.removeItem(name);
  } catch {
    // As above.
  }
}

/** Drafts nobody came back for hold people's data; they go after two weeks. */
export function purgeDrafts(storage: DraftStorage, now: number): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const name of names) {
    if (!name?.startsWith(PREFIX)) continue;
    const draft = held(storage, name);
    if (!draft || now - draft.savedAt > KEEP_MS) storage.removeItem(name);
  }
}

/** Drafts of this officer for tasks of the dossier that are no longer open. */
export function closedDrafts(
  storage: DraftStorage,
  username: string,
  code: string,
  openTasks: readonly string[],
): { name: string; parts: Record<string, unknown> }[] {
  const start = draftName(username, code, '');
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((name) => name.startsWith(start))
    .filter((name) => ![...openTasks, '-'].includes(name.slice(start.length)))
    .map((name) => ({ name, parts: held(storage, name)?.parts ?? {} }));
}

const A_SENTENCE = 12;

/** What a person has written in it, as against chosen or ticked: worth showing, since it is worth copying. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim().length >= A_SENTENCE ? [value.trim()] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : wordsIn(inner)));
}
