import type { Expression } from './ast.js';
import { parse } from './parse.js';
import type { ExpressionProblem } from './problem.js';
import { typecheck } from './typecheck.js';
import { type ExpressionType, type TypeEnvironment, fits } from './types.js';

export type CompileResult =
  { ok: true; ast: Expression; type: ExpressionType } | { ok: false; errors: readonly ExpressionProblem[] };

/**
 * Parses and checks a source text that must give `expected`, as a definition is saved: `boolean` for
 * conditions and guards, `number` for amounts. Never throws.
 */
export function compileExpression(
  source: string,
  env: TypeEnvironment,
  expected: ExpressionType = 'any',
): CompileResult {
  const parsed = parse(source);
  if (!parsed.ok) return { ok: false, errors: [parsed.error] };
  const checked = typecheck(parsed.ast, env, parsed.places);
  if (!checked.ok) return checked;
  if (!fits(checked.type, expected)) {
    const message = {
      vi: `Biểu thức cho kết quả loại ${checked.type}, cần ${expected}`,
      en: `The expression gives a ${checked.type}, ${expected} is needed`,
    };
    return { ok: false, errors: [{ code: 'WRONG_TYPE', at: 0, message }] };
  }
  return { ok: true, ast: parsed.ast, type: checked.type };
}
