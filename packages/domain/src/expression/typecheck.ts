import type { Text } from '../text.js';
import type { Expression } from './ast.js';
import { FUNCTIONS } from './functions.js';
import { print } from './print.js';
import type { ExpressionProblem, ExpressionProblemCode } from './problem.js';
import { type ExpressionType, type TypeEnvironment, fits, isScalar, listOf, memberOf } from './types.js';
import { dayOfIsoDate } from '../working-time/local-day.js';

export type TypeResult =
  { ok: true; type: ExpressionType } | { ok: false; errors: readonly ExpressionProblem[] };

const NO_PLACES: ReadonlyMap<Expression, number> = new Map();

/**
 * The type of an expression over the names of `env`, or every place where it cannot be right: an
 * unknown name, an operand of the wrong type, a text compared with a choice that has no such value,
 * a date that does not exist. A name of type `any` is not checked. Never throws on a parsed tree.
 *
 * @param places from `parse`, for the offsets in the messages
 */
export function typecheck(
  ast: Expression,
  env: TypeEnvironment,
  places: ReadonlyMap<Expression, number> = NO_PLACES,
): TypeResult {
  const errors: ExpressionProblem[] = [];

  function report(code: ExpressionProblemCode, node: Expression, message: Text): void {
    errors.push({ code, at: places.get(node) ?? null, message });
  }

  function want(wanted: ExpressionType, node: Expression): void {
    const actual = infer(node);
    if (!fits(actual, wanted)) report('WRONG_TYPE', node, wrongType(print(node), wanted, actual));
  }

  function infer(node: Expression): ExpressionType {
    switch (node.op) {
      case 'literal':
        return node.value === null ? 'any' : (typeof node.value as ExpressionType);
      case 'name':
        return inferName(node, node.path.join('.'));
      case 'list':
        return listOf(common(node, node.items.map(infer)));
      case 'call':
        return inferCall(node);
      case 'and':
      case 'or':
        node.args.forEach((part) => want('boolean', part));
        return 'boolean';
      case 'negate':
        want('number', node.args[0]);
        return 'number';
      case 'if': {
        want('boolean', node.args[0]);
        return common(node, [infer(node.args[1]), infer(node.args[2])]);
      }
      case 'between':
      case 'inRange':
        return ordered(node, node.args);
      case 'in':
        return inferMembership(node, node.args);
      case '=':
      case '!=':
        compared(node, node.args.map(infer));
        checkChoices(node.args);
        return 'boolean';
      case '<':
      case '<=':
      case '>':
      case '>=':
        return ordered(node, node.args);
      case '+':
        return inferSum(node.args);
      default:
        node.args.forEach((operand) => want('number', operand));
        return 'number';
    }
  }

  function inferName(node: Expression, name: string): ExpressionType {
    const entry = Object.hasOwn(env, name) ? env[name] : undefined;
    if (entry !== undefined) return typeof entry === 'string' ? entry : entry.type;
    report('UNKNOWN_NAME', node, {
      vi: `Không có trường hoặc tên “${name}”`,
      en: `There is no field or name “${name}”`,
    });
    return 'any';
  }

  function inferCall(node: Expression & { op: 'call' }): ExpressionType {
    const { params, returns } = FUNCTIONS[node.fn];
    node.args.forEach((arg, index) => want(params[Math.min(index, params.length - 1)] ?? 'any', arg));
    const [first] = node.args;
    if (node.fn === 'date' && first?.op === 'literal' && dayOfIsoDate(String(first.value)) === null) {
      report('INVALID_DATE', first, {
        vi: `“${String(first.value)}” không phải là ngày dạng 2026-01-31`,
        en: `“${String(first.value)}” is not a date like 2026-01-31`,
      });
    }
    if (node.fn === 'list contains') checkChoices(node.args);
    return returns;
  }

  function inferSum([left, right]: readonly [Expression, Expression]): ExpressionType {
    if (infer(left) === 'string') {
      want('string', right);
      return 'string';
    }
    want('number', left);
    want('number', right);
    return 'number';
  }

  function inferMembership(node: Expression, args: readonly Expression[]): ExpressionType {
    const [value, ...items] = args.map(infer);
    for (const item of items) compared(node, [value ?? 'any', memberOf(item)]);
    checkChoices(args);
    return 'boolean';
  }

  function ordered(node: Expression, operands: readonly Expression[]): ExpressionType {
    const types = operands.map(infer);
    compared(node, types);
    const unordered = types.find((type) => !fits(type, 'number') && !fits(type, 'date'));
    if (unordered) report('WRONG_TYPE', node, notOrdered(print(node)));
    return 'boolean';
  }

  /** Operands of a comparison are of one scalar type. */
  function compared(node: Expression, types: readonly ExpressionType[]): void {
    const known = types.filter((type) => type !== 'any');
    const [first] = known;
    if (first === undefined || (isScalar(first) && known.every((type) => type === first))) return;
    report('NOT_COMPARABLE', node, notComparable(print(node), known));
  }

  function common(node: Expression, types: readonly ExpressionType[]): ExpressionType {
    const known = [...new Set(types.filter((type) => type !== 'any'))];
    if (known.length > 1) report('NOT_COMPARABLE', node, notComparable(print(node), known));
    return known.length === 1 && known[0] !== undefined ? known[0] : 'any';
  }

  /** Texts that stand beside a choice must be among its values. */
  function checkChoices(operands: readonly Expression[]): void {
    const allowed = operands.flatMap((operand) => choicesOf(operand));
    if (allowed.length === 0) return;
    const literals = operands.flatMap((operand) => (operand.op === 'list' ? operand.items : [operand]));
    for (const node of literals) {
      if (node.op !== 'literal' || typeof node.value !== 'string' || allowed.includes(node.value)) continue;
      report('UNKNOWN_CHOICE', node, {
        vi: `“${node.value}” không phải là một lựa chọn: ${allowed.join(', ')}`,
        en: `“${node.value}” is not one of the choices: ${allowed.join(', ')}`,
      });
    }
  }

  function choicesOf(node: Expression): readonly string[] {
    const name = node.op === 'name' ? node.path.join('.') : '';
    const entry = Object.hasOwn(env, name) ? env[name] : undefined;
    return entry === undefined || typeof entry === 'string' ? [] : entry.oneOf;
  }

  const type = infer(ast);
  return errors.length === 0 ? { ok: true, type } : { ok: false, errors };
}

const TYPE_WORDS: Readonly<Record<string, Text>> = {
  number: { vi: 'số', en: 'a number' },
  string: { vi: 'chữ', en: 'a text' },
  boolean: { vi: 'đúng/sai', en: 'true or false' },
  date: { vi: 'ngày', en: 'a date' },
  list: { vi: 'danh sách', en: 'a list' },
};

function words(type: ExpressionType): Text {
  const word = TYPE_WORDS[type];
  if (word) return word;
  const member = TYPE_WORDS[memberOf(type)] ?? { vi: 'giá trị bất kỳ', en: 'any value' };
  return { vi: `danh sách ${member.vi}`, en: `a list, each ${member.en}` };
}

function wrongType(text: string, wanted: ExpressionType, actual: ExpressionType): Text {
  return {
    vi: `“${text}” là ${words(actual).vi}, ở đây cần ${words(wanted).vi}`,
    en: `“${text}” is ${words(actual).en}; ${words(wanted).en} is needed here`,
  };
}

function notComparable(text: string, types: readonly ExpressionType[]): Text {
  const vi = types.map((type) => words(type).vi).join(', ');
  const en = types.map((type) => words(type).en).join(', ');
  const dates = types.includes('date') && types.includes('string');
  return {
    vi: `“${text}” gộp các loại khác nhau: ${vi}${dates ? '; viết ngày là date("2026-01-31")' : ''}`,
    en: `“${text}” mixes types: ${en}${dates ? '; write a date as date("2026-01-31")' : ''}`,
  };
}

function notOrdered(text: string): Text {
  return {
    vi: `“${text}”: chỉ so lớn nhỏ được số và ngày`,
    en: `“${text}”: only numbers and dates have an order`,
  };
}
