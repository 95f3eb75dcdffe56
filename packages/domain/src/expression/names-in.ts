import type { Expression } from './ast.js';

/** The dotted names an expression reads, each once: what it depends on. */
export function namesIn(ast: Expression): string[] {
  return [...new Set(collect(ast))];
}

function collect(node: Expression): string[] {
  if (node.op === 'name') return [node.path.join('.')];
  if (node.op === 'literal') return [];
  return (node.op === 'list' ? node.items : node.args).flatMap(collect);
}
