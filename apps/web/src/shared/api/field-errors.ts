import type { ApiProblem } from './api-problem.js';

const unescape = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * Messages by path below `prefix`, the first one for each: with prefix `/answers`, the pointer
 * `/answers/child/name` becomes `child.name`. Feed it to the fields and to the error summary.
 */
export function fieldErrors(problem: ApiProblem | null, prefix = ''): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { pointer, message } of problem?.errors ?? []) {
    if (!pointer.startsWith(`${prefix}/`)) continue;
    const path = pointer
      .slice(prefix.length + 1)
      .split('/')
      .map(unescape)
      .join('.');
    messages[path] ??= message;
  }
  return messages;
}
