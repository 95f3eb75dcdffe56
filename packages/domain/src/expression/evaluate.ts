import type { Expression, FunctionName, Value } from './ast.js';
import {
  ageOn,
  arithmetic,
  daysBetween,
  equals,
  existingDate,
  extreme,
  isAmong,
  isBlank,
  jsonOf,
  order,
  total,
  within,
} from './operations.js';

const MAX_STEPS = 10_000;
const MAX_DEPTH = 100;

interface Run {
  scope: Readonly<Record<string, unknown>>;
  today: string | null;
  stepsLeft: number;
}

/**
 * The value of an expression. Total: never throws, always ends (10,000 steps, list members included),
 * reads own properties only, and gives `null` for whatever cannot be decided.
 *
 * Missing data is `null`, and `null` spreads, because an unanswered question decides nothing:
 * - comparisons, `between`, `in`, arithmetic: `null` when an operand is null or of another type
 * - `x = null` and `x != null` written out ask whether x is missing, and are always decided
 * - `and` is false when any part is false, `or` true when any is true, else null if any is null
 * - `if`: anything but true takes the `else` branch; `not(null)` is null; division by zero is null
 * - a missing list is an empty list: `count`, `sum` give 0, `list contains` false; a missing number
 *   INSIDE a list makes its `sum` null
 * - `is blank` is true for null, blank text, an empty list or group
 * - dates are `YYYY-MM-DD` texts; a date that does not exist is null
 *
 * @param scope plain JSON: answers and whatever else may be named
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh; without it `today()` is null
 */
export function evaluate(
  expression: Expression,
  scope: Readonly<Record<string, unknown>>,
  today: string | null = null,
): Value {
  try {
    return valueOf(expression, { scope, today, stepsLeft: MAX_STEPS }, 0);
  } catch {
    // Out of steps; or a stored tree damaged outside this program: undecided, not a crash.
    return null;
  }
}

/** Whether a condition is true; undecided is not true. Total as `evaluate` is. */
export function holds(
  condition: Expression,
  scope: Readonly<Record<string, unknown>>,
  today: string | null = null,
): boolean {
  return evaluate(condition, scope, today) === true;
}

function valueOf(node: Expression, run: Run, depth: number): Value {
  run.stepsLeft -= 1;
  if (run.stepsLeft < 0 || depth > MAX_DEPTH) throw new RangeError('Expression: too many steps');
  const at = (operand: Expression): Value => valueOf(operand, run, depth + 1);
  switch (node.op) {
    case 'literal':
      return jsonOf(node.value);
    case 'name':
      return jsonOf(node.path.reduce<unknown>((value, key) => memberOf(value, key, run), run.scope));
    case 'list':
      return node.items.map(at);
    case 'call':
      return callOf(node.fn, node.args.map(at), run);
    case 'and':
    case 'or':
      return junction(node.args, node.op === 'or', at);
    case 'negate':
      return arithmetic('-', 0, at(node.args[0]));
    case 'if':
      return at(node.args[0]) === true ? at(node.args[1]) : at(node.args[2]);
    case 'between':
      return within(at(node.args[0]), at(node.args[1]), at(node.args[2]), '[]');
    case 'inRange':
      return within(at(node.args[0]), at(node.args[1]), at(node.args[2]), node.bounds);
    case 'in':
      return isAmong(at(node.args[0]), spend(node.args.slice(1).map(at).flat(), run));
    case '=':
    case '!=': {
      const equal = equality(node.args, at);
      return equal === null ? null : equal === (node.op === '=');
    }
    case '<':
      return order(at(node.args[0]), at(node.args[1]), (sign) => sign < 0);
    case '<=':
      return order(at(node.args[0]), at(node.args[1]), (sign) => sign <= 0);
    case '>':
      return order(at(node.args[0]), at(node.args[1]), (sign) => sign > 0);
    case '>=':
      return order(at(node.args[0]), at(node.args[1]), (sign) => sign >= 0);
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(node.op, at(node.args[0]), at(node.args[1]));
    default:
      return null;
  }
}

/** A member of a group; of a list, that member of each item (lists inside are flattened). */
function memberOf(value: unknown, key: string, run: Run): unknown {
  if (Array.isArray(value)) {
    return spend(value, run).flatMap((item) => memberOf(item, key, run) ?? null);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Counts the members of a list as steps; a list too long for the rest of the run ends it. */
function spend<T>(list: readonly T[], run: Run): readonly T[] {
  run.stepsLeft -= list.length;
  if (run.stepsLeft < 0) throw new RangeError('Expression: too many steps');
  return list;
}

function junction(parts: readonly Expression[], decisive: boolean, at: (part: Expression) => Value): Value {
  let undecided = false;
  for (const part of parts) {
    const value = at(part);
    if (value === decisive) return decisive;
    if (typeof value !== 'boolean') undecided = true;
  }
  return undecided ? null : !decisive;
}

function equality(
  [left, right]: readonly [Expression, Expression],
  at: (part: Expression) => Value,
): boolean | null {
  if (isNullLiteral(left)) return at(right) === null;
  if (isNullLiteral(right)) return at(left) === null;
  return equals(at(left), at(right));
}

function isNullLiteral(node: Expression): boolean {
  return node.op === 'literal' && node.value === null;
}

function callOf(fn: FunctionName, args: readonly Value[], run: Run): Value {
  const [a = null, b = null] = args;
  switch (fn) {
    case 'not':
      return typeof a === 'boolean' ? !a : null;
    case 'count':
      return a === null ? 0 : Array.isArray(a) ? a.length : null;
    case 'sum':
      return a === null ? 0 : Array.isArray(a) ? total(spend(a, run)) : null;
    case 'min':
    case 'max':
      return extreme(args, Math[fn]);
    case 'contains':
      return typeof a === 'string' && typeof b === 'string' ? a.includes(b) : null;
    case 'starts with':
      return typeof a === 'string' && typeof b === 'string' ? a.startsWith(b) : null;
    case 'list contains':
      return a === null ? false : Array.isArray(a) ? isAmong(b, spend(a, run)) : null;
    case 'is blank':
      return isBlank(a);
    case 'age on':
      return ageOn(a, b);
    case 'days between':
      return daysBetween(a, b);
    case 'date':
      return existingDate(a);
    case 'today':
      return existingDate(run.today);
    default:
      return null;
  }
}
