/**
 * JSON with keys in one order, whatever order the database gives them back in. This text is sealed for good: a
 * change here would break every chain there is. Given is what JSON can hold, and undefined where JSON leaves out.
 * Written out by hand because sealing an act, and verifying millions of them, spends most of its time here.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (value === undefined || value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return canonicalFields(value);
}

/** The same of an object's fields that are wanted alone, without another object made of them. */
export function canonicalFields(value: object, wanted?: (key: string) => boolean): string {
  let text = '';
  for (const key of keysInOrder(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined || wanted?.(key) === false) continue;
    text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

/** By UTF-16 code units; but where ECMAScript has them for itself, array indices first, by number. */
function keysInOrder(value: object): string[] {
  const keys = Object.keys(value);
  let inOrder = true;
  let numbered = false;
  for (const [index, key] of keys.entries()) {
    const first = key.charCodeAt(0);
    if (first >= 48 && first <= 57) numbered = true;
    if (index > 0 && (keys[index - 1] as string) > key) inOrder = false;
  }
  if (!inOrder) keys.sort();
  return numbered ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}

/** Nearly all acts have the same few keys; what forms add to them is not kept without end. */
const KEPT = 1000;
const known = new Map<string, string>();

function quoted(key: string): string {
  let text = known.get(key);
  if (text === undefined) {
    text = JSON.stringify(key);
    if (known.size < KEPT) known.set(key, text);
  }
  return text;
}
