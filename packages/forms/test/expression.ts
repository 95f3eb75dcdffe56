import { parseExpression, type Expression } from '@motcua/domain';

/** The tree of an expression known to be well formed. */
export function ast(source: string): Expression {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.error.message.en}`);
  return parsed.ast;
}
