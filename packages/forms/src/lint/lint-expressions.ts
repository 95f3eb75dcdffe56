import { fits, namesIn, typecheckExpression } from '@motcua/domain';
import type { FormDefinition } from '../definition/form.js';
import type { EnvironmentOptions } from './expression-environment.js';
import { formExpressions, type FormExpression } from './form-expressions.js';
import { lintError, type FormLintProblem } from './lint-problem.js';

/** Expressions with unknown names, wrong types, or names of questions that come only later. */
export function lintExpressions(form: FormDefinition, options: EnvironmentOptions): FormLintProblem[] {
  return formExpressions(form, options).flatMap((entry) => [...lintTypes(entry), ...lintOrder(entry)]);
}

function lintTypes({ expression, env, expected, path }: FormExpression): FormLintProblem[] {
  const checked = typecheckExpression(expression, env);
  if (!checked.ok) {
    return checked.errors.map(({ message }) => lintError('BAD_EXPRESSION', path, message.vi, message.en));
  }
  if (fits(checked.type, expected)) return [];
  return [
    lintError(
      'BAD_EXPRESSION',
      path,
      `Biểu thức cho kết quả loại ${checked.type}, ở đây cần ${expected}`,
      `The expression gives a ${checked.type}, ${expected} is needed here`,
    ),
  ];
}

function lintOrder({ expression, notYet, path }: FormExpression): FormLintProblem[] {
  const early = namesIn(expression).filter((name) => notYet.has(name.split('.')[0] ?? ''));
  return early.map((name) =>
    lintError(
      'FORWARD_REFERENCE',
      path,
      `“${name}” được hỏi ở sau (hoặc chính tại đây), lúc này chưa có câu trả lời`,
      `“${name}” is asked later (or right here), so there is no answer to it yet`,
    ),
  );
}
