import type { Text } from '@motcua/domain';

/** A place inside a file: keys and, in lists, positions. */
export type SourcePath = readonly (string | number)[];

/** What is wrong with a procedure's files, and exactly where. */
export interface SourceProblem {
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** As read aloud: `pages.child.fields.childName.label`. */
  path: string;
  message: Text;
}

export function printPath(path: SourcePath): string {
  return path.join('.');
}
