import {
  compileExpression,
  type Expression,
  type ExpressionType,
  type Text,
  type TypeEnvironment,
} from '@motcua/domain';
import type { SourcePath, SourceProblem } from '../source/problem.js';
import type { YamlFile } from '../source/yaml-file.js';

/** Turns the expressions of one file into trees, and keeps a list of what was wrong where. */
export interface ExpressionCompiler {
  compile: (path: SourcePath, source: string, env: TypeEnvironment, expected: ExpressionType) => Expression;
  report: (path: SourcePath, message: Text) => void;
}

const UNDECIDED: Expression = { op: 'literal', value: null };

export function expressionCompiler(file: YamlFile, problems: SourceProblem[]): ExpressionCompiler {
  const report = (path: SourcePath, message: Text): void => {
    problems.push(file.problem(path, message));
  };
  return {
    report,
    compile(path, source, env, expected) {
      const compiled = compileExpression(source, env, expected);
      if (compiled.ok) return compiled.ast;
      for (const { message } of compiled.errors) report(path, message);
      return UNDECIDED;
    },
  };
}

/** For a first pass over a form, which only gathers the names that its expressions may use. */
export const namesOnly: ExpressionCompiler = { compile: () => UNDECIDED, report: () => undefined };
