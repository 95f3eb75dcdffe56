import { isPlainObject } from '../values/plain-object.js';

/** Past these nobody is typing: they bound work and storage, not what a form may ask. */
export const LIMITS = {
  /** UTF-16 units in one text, also in a draft. */
  textLength: 20_000,
  /** Items of one group, also in a draft. */
  groupItems: 200,
  /** Values of one multi-choice or file answer. */
  listLength: 500,
  /** UTF-16 units in all texts and keys together. */
  totalLength: 300_000,
  /** Values of any kind together. */
  totalValues: 10_000,
  /** answers → group → item → composite → part, and a few to spare. */
  depth: 8,
} as const;

/** Whether a value is small enough to look at in detail. Walks at most the allowed number of values. */
export function isWithinLimits(root: unknown): boolean {
  let values = 0;
  let length = 0;
  const visit = (value: unknown, depth: number): boolean => {
    values += 1;
    if (typeof value === 'string') length += value.length;
    if (values > LIMITS.totalValues || length > LIMITS.totalLength || depth > LIMITS.depth) return false;
    if (Array.isArray(value)) return value.every((entry) => visit(entry, depth + 1));
    if (!isPlainObject(value)) return true;
    return Object.entries(value).every(([key, entry]) => {
      length += key.length;
      return visit(entry, depth + 1);
    });
  };
  return visit(root, 0);
}
