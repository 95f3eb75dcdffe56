import type { FormDefinition } from '@motcua/forms';

type Answers = Readonly<Record<string, unknown>>;

/**
 * The citizen's answers that a step's form looks at, and no others: the form is checked in the browser, where raw
 * answers would show what the page masks.
 */
export function givenAnswers(form: FormDefinition, answers: Answers): Record<string, unknown> {
  const names = new Set<string>();
  collect(form, names);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => names.has(key)));
}

/** First parts of all names in all expressions, wherever in the form they stand. */
function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if ('op' in node && node.op === 'name' && 'path' in node && Array.isArray(node.path)) {
    names.add(String(node.path[0]));
    return;
  }
  for (const value of Object.values(node)) collect(value, names);
}
