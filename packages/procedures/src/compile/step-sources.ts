import { parseExpression } from '@motcua/domain';
import type { StepSource } from '../files/workflow-file.js';
import { serviceValues, SUB_DOSSIER_VALUES, type StepValues } from './step-names.js';

/** What the steps of a file leave behind, before its expressions are compiled: those may name it. */
export function valuesOfSources(steps: Readonly<Record<string, StepSource>>): Record<string, StepValues> {
  const found: Record<string, StepValues> = {};
  for (const [key, step] of Object.entries(steps)) {
    if ('task' in step) found[key] = { kind: 'form', form: step.form };
    if ('service' in step) found[key] = serviceValues(step.gives);
    if ('dossier' in step) found[key] = { kind: 'values', types: SUB_DOSSIER_VALUES };
    if ('rule' in step) found[key] = { kind: 'rule', sets: parsed(step.sets) };
  }
  return found;
}

/** Null where the text is no expression; that is told when it is compiled. */
function parsed(sets: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(sets).map(([name, source]) => {
      const tree = parseExpression(source);
      return [name, tree.ok ? tree.ast : null];
    }),
  );
}
