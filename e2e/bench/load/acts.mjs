// An act: the statements of one request, in order, with the parameters that went with each.

export const isBegin = (text) => /^(?:start\s+transaction|begin)\b/i.test(text);
export const isEnd = (text) => /^(?:commit|rollback|end)\b/i.test(text) && !/^rollback\s+to\b/i.test(text);
/** What is no statement of a transaction's work, whoever sends it. */
export const isUtility = (text) => /^(?:set\s+(?!local)|show|discard|listen|deallocate)\b/i.test(text);

/** Acts whose statements are the same, whatever their parameters; the most frequent kind first. */
export function kindsOf(acts) {
  const kinds = new Map();
  for (const act of acts) {
    const key = act.statements.map(({ text, values }) => `${values.length} ${text}`).join('\0');
    kinds.set(key, [...(kinds.get(key) ?? []), act]);
  }
  return [...kinds.values()]
    .map((same) => ({
      statements: same[0].statements.map(({ text }) => text),
      along: same[0].statements.map((_, at) => isUsual(same, at)),
      acts: same.map(valuesOf),
    }))
    .toSorted((a, b) => b.acts.length - a.acts.length);
}

/** Whether the statement mostly leaves together with the one before it. */
const isUsual = (acts, at) => acts.filter(({ statements }) => statements[at].along).length * 2 > acts.length;

const valuesOf = ({ statements }) => statements.map(({ values }) => values);

/**
 * Acts that were taken back have all drawn the same number of a unit's day. What an act named `born` gets a name of its
 * own wherever it stands in the act's parameters, so that all of them can be kept one after the other.
 */
export function withOwnNames(acts, label) {
  return acts.map((act, at) => {
    const { born } = act;
    if (!born) return act;
    const renamed = (value) =>
      typeof value === 'string' ? value.replaceAll(born, `${born}-${label}${at}`) : value;
    const statements = act.statements.map(({ values, ...rest }) => ({
      ...rest,
      values: values.map(renamed),
    }));
    return { ...act, statements };
  });
}
