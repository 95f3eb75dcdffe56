/** Whether two sets of answers say the same, whatever the order in which they were given. */
export function sameAnswers(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const said = (value: object) => Object.entries(value).filter(([, inner]) => inner !== undefined);
  const theirs = new Map(said(other));
  return (
    Array.isArray(one) === Array.isArray(other) &&
    said(one).length === theirs.size &&
    said(one).every(([key, inner]) => theirs.has(key) && sameAnswers(inner, theirs.get(key)))
  );
}
