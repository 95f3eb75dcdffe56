/**
 * JSON with keys in one order, whatever order the database gives them back in. This text is sealed for good: a
 * change here would break every chain there is. Given is what JSON can hold, and undefined where JSON leaves out.
 * Written out by hand because verifying millions of acts spends most of its time here.
 */
export function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  let text = '';
  for (const key of keysInOrder(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

/** By UTF-16 code units; but where ECMAScript has them for itself, array indices first, by number. */
function keysInOrder(value: object): string[] {
  const keys = Object.keys(value).toSorted();
  if (!keys.some(beginsWithDigit)) return keys;
  return Object.keys(Object.fromEntries(keys.map((key) => [key, null])));
}

function beginsWithDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}
