import type { z } from 'zod';
import { issuePath, issueText } from './issue-text.js';
import type { SourceProblem } from './problem.js';
import { readYaml, type YamlFile } from './yaml-file.js';

/** A file that has the shape it should have. */
export interface SourceFile<T> {
  yaml: YamlFile;
  value: T;
}

/** Null when there are problems, which are added to the list. */
export function readFile<T>(
  name: string,
  text: string,
  schema: z.ZodType<T>,
  problems: SourceProblem[],
): SourceFile<T> | null {
  const { file, problems: syntax } = readYaml(name, text);
  problems.push(...syntax);
  if (syntax.length > 0) return null;
  const parsed = schema.safeParse(file.data, { reportInput: true });
  if (parsed.success) return { yaml: file, value: parsed.data };
  problems.push(...parsed.error.issues.map((issue) => file.problem(issuePath(issue), issueText(issue))));
  return null;
}
