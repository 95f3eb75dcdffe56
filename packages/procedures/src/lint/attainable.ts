import { evaluate, namesIn, type Expression, type NameType, type TypeEnvironment } from '@motcua/domain';

/** One way on, and whether it is a good one. */
export interface Way {
  when?: Expression | undefined;
  good: boolean;
}

/** What people on the way can do about a name: nothing, write any value, or (a payment) make it true. */
export type Influence = 'NONE' | 'ANY' | 'TRUE';

type Scope = Record<string, unknown>;
type Value = boolean | number | string | null;

/** More combinations of values than this are not tried. */
const MOST = 20_000;

/**
 * Whether a good way can be brought about whatever the values are that nobody can change. `first`: the first way
 * whose condition holds is taken, as at a gateway; else any of them, as a person chooses. False also when that cannot
 * be found out.
 */
export function canBeBroughtAbout(
  ways: readonly Way[],
  first: boolean,
  types: TypeEnvironment,
  influenceOn: (name: string) => Influence,
): boolean {
  if (ways.every(({ good }) => good)) return true;
  if (!ways.some(({ good }) => good)) return false;
  const conditions = ways.flatMap(({ when }) => when ?? []);
  const names = [...new Set(conditions.flatMap((condition) => namesIn(condition)))];
  const literals = conditions.flatMap(literalsIn);
  const given = names.map((name) => valuesOf(types[name], literals));
  const written = names.map((name, index) =>
    attainable(
      influenceOn(name),
      (given[index] ?? []).filter((value) => value !== null),
    ),
  );
  if (given.some((values) => values === null) || combinations(given) * combinations(written) > MOST)
    return false;
  const isGood = (values: readonly Value[]): boolean => {
    const scope = scopeOf(names, values);
    const open = ways.filter(({ when }) => !when || evaluate(when, scope) === true);
    return first ? (open[0]?.good ?? false) : open.some(({ good }) => good);
  };
  return every(given as Value[][], (values) =>
    some(
      values.map((value, index) => written[index] ?? [value]),
      isGood,
    ),
  );
}

/** Null: as it was given. */
function attainable(influence: Influence, values: readonly Value[]): Value[] | null {
  if (influence === 'NONE') return null;
  return influence === 'TRUE' ? [true] : [...values];
}

/** Enough values to tell every comparison with these literals apart; null when the type is not known well enough. */
function valuesOf(type: NameType | undefined, literals: readonly Value[]): Value[] | null {
  if (typeof type === 'object') return [null, ...type.oneOf];
  const texts = literals.filter((value) => typeof value === 'string');
  const numbers = literals.filter((value) => typeof value === 'number');
  switch (type) {
    case 'boolean':
      return [null, true, false];
    case 'number':
      return [null, ...new Set([0, ...numbers].flatMap((value) => [value - 1, value, value + 1]))];
    case 'date':
      return [null, '1900-01-01', ...new Set(texts), '2999-12-31'];
    case 'string':
      return [null, ...new Set(texts), '…'];
    default:
      return null;
  }
}

function literalsIn(node: Expression): Value[] {
  if (node.op === 'literal') return [node.value];
  if (node.op === 'list') return node.items.flatMap(literalsIn);
  return 'args' in node ? node.args.flatMap(literalsIn) : [];
}

function combinations(lists: readonly (readonly unknown[] | null)[]): number {
  return lists.reduce((product, list) => product * Math.max(1, list?.length ?? 1), 1);
}

function every(lists: readonly (readonly Value[])[], holds: (values: Value[]) => boolean): boolean {
  return !some(lists, (values) => !holds(values));
}

function some(
  lists: readonly (readonly Value[])[],
  holds: (values: Value[]) => boolean,
  chosen: Value[] = [],
): boolean {
  const list = lists[chosen.length];
  if (!list) return holds(chosen);
  return list.some((value) => some(lists, holds, [...chosen, value]));
}

function scopeOf(names: readonly string[], values: readonly Value[]): Scope {
  const scope: Scope = {};
  names.forEach((name, index) => {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = scope;
    for (const key of path) at = (at[key] ??= {}) as Scope;
    at[last] = values[index];
  });
  return scope;
}
