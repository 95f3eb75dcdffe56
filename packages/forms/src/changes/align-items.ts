import type { GroupItem } from '../answers.js';
import { sameValue } from '../values/same-value.js';

/** An item before and after; one of the two is null for an item added or removed. */
export interface ItemPair {
  before: { item: GroupItem; index: number } | null;
  after: { item: GroupItem; index: number } | null;
}

/**
 * Pairs the items of a group that differ. Equal items at both ends are set aside first, so that
 * removing the first of five people reads as one removal and not as five changes.
 */
export function alignItems(before: readonly GroupItem[], after: readonly GroupItem[]): ItemPair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameValue(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameValue(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const changed = Math.max(before.length, after.length) - head - tail;
  return Array.from({ length: changed }, (_, offset) => ({
    before: entryAt(before, head + offset, before.length - tail),
    after: entryAt(after, head + offset, after.length - tail),
  }));
}

function entryAt(items: readonly GroupItem[], index: number, end: number): ItemPair['before'] {
  const item = items[index];
  return item !== undefined && index < end ? { item, index } : null;
}
