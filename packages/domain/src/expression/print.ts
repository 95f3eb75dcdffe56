import type { BinaryOperator, Expression } from './ast.js';

const IF = 0;
const OR = 1;
const AND = 2;
const COMPARISON = 3;
const SUM = 4;
const PRODUCT = 5;
const UNARY = 6;

const LEVEL: Readonly<Record<BinaryOperator, number>> = {
  '=': COMPARISON,
  '!=': COMPARISON,
  '<': COMPARISON,
  '<=': COMPARISON,
  '>': COMPARISON,
  '>=': COMPARISON,
  '+': SUM,
  '-': SUM,
  '*': PRODUCT,
  '/': PRODUCT,
};

/** The source text of a tree, with no bracket too many: `parse(print(ast))` gives the same tree. */
export function print(ast: Expression): string {
  return printAt(ast, IF);
}

/** Brackets the text when the node binds less tightly than its place asks. */
function printAt(node: Expression, level: number): string {
  const [text, own] = printNode(node);
  return own < level ? `(${text})` : text;
}

function printNode(node: Expression): [text: string, level: number] {
  switch (node.op) {
    case 'literal':
      return [printLiteral(node.value), UNARY];
    case 'name':
      return [node.path.join('.'), UNARY];
    case 'list':
      return [`[${node.items.map(print).join(', ')}]`, UNARY];
    case 'call':
      return [`${node.fn}(${node.args.map(print).join(', ')})`, UNARY];
    case 'negate': {
      const [operand] = node.args;
      // -5 is one literal; minus applied to the literal 5 must stay apart from it.
      const text = printAt(operand, UNARY);
      return [/^\d/.test(text) ? `-(${text})` : `-${text}`, UNARY];
    }
    case 'or':
      return [node.args.map((arg) => printAt(arg, AND)).join(' or '), OR];
    case 'and':
      return [node.args.map((arg) => printAt(arg, COMPARISON)).join(' and '), AND];
    case 'if': {
      const [condition, yes, no] = node.args;
      return [`if ${print(condition)} then ${print(yes)} else ${print(no)}`, IF];
    }
    case 'between': {
      const [value, low, high] = node.args;
      return [`${printAt(value, SUM)} between ${printAt(low, SUM)} and ${printAt(high, SUM)}`, COMPARISON];
    }
    case 'in': {
      const [value, ...items] = node.args;
      return [`${printAt(value, SUM)} in [${items.map(print).join(', ')}]`, COMPARISON];
    }
    case 'inRange': {
      const [value, low, high] = node.args;
      const [open, close] = node.bounds;
      return [`${printAt(value, SUM)} in ${open}${print(low)}..${print(high)}${close}`, COMPARISON];
    }
    default: {
      const level = LEVEL[node.op];
      // Comparisons do not chain; sums and products group to the left.
      const left = printAt(node.args[0], level === COMPARISON ? SUM : level);
      return [`${left} ${node.op} ${printAt(node.args[1], level + 1)}`, level];
    }
  }
}

function printLiteral(value: number | string | boolean | null): string {
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
  return Object.is(value, -0) ? '-0' : String(value);
}
