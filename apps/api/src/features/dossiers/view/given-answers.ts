import type { FormDefinition } from '@motcua/forms';

type Known = Readonly<Record<string, unknown>>;

/**
 * What the form of a step looks at of all that guards may read, and no more: the form is checked in the browser, where
 * raw answers would show what the page masks. Of `steps` only the values named.
 */
export function givenAnswers(form: FormDefinition, { steps, ...known }: Known): Record<string, unknown> {
  const names = new Set<string>();
  collect(form, names);
  const roots = new Set([...names].map((name) => name.split('.')[0]));
  const given = Object.fromEntries(Object.entries(known).filter(([key]) => roots.has(key)));
  return roots.has('steps') ? { ...given, steps: stepsNamed(steps, names) } : given;
}

function stepsNamed(steps: unknown, names: ReadonlySet<string>): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {};
  for (const [step, values] of Object.entries((steps ?? {}) as Record<string, Record<string, unknown>>)) {
    const named = Object.entries(values).filter(([field]) => names.has(`steps.${step}.${field}`));
    if (named.length > 0) found[step] = Object.fromEntries(named);
  }
  return found;
}

/** All names in all expressions, wherever in the form they stand; of `steps.<step>.<field>.<part>` the field. */
function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if ('op' in node && node.op === 'name' && 'path' in node && Array.isArray(node.path)) {
    names.add(node.path.slice(0, 3).join('.'));
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    // Worked out by the server, which sends what came of it.
    if (key !== 'initial') collect(value, names);
  }
}
