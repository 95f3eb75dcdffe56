/** Two lists of things with stable keys, set side by side. */
export interface Aligned<T> {
  added: T[];
  removed: T[];
  kept: [before: T, after: T][];
  /** Whether what both have stands in another order. */
  reordered: boolean;
}

export function align<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Aligned<T> {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  const kept = [...later].flatMap(([key, item]): [T, T][] => {
    const old = earlier.get(key);
    return old === undefined ? [] : [[old, item]];
  });
  const oldOrder = [...earlier.keys()].filter((key) => later.has(key));
  const newOrder = [...later.keys()].filter((key) => earlier.has(key));
  return {
    added: [...later].flatMap(([key, item]) => (earlier.has(key) ? [] : [item])),
    removed: [...earlier].flatMap(([key, item]) => (later.has(key) ? [] : [item])),
    kept,
    reordered: oldOrder.join('\n') !== newOrder.join('\n'),
  };
}

/** Same content, whatever the order of the keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
