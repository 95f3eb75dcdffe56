import type { UserTaskStep } from '@motcua/domain';
import { reachableFrom, stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/** Sending back, "the same person as" and "not the same person as" name steps that come before. */
export const earlierSteps: LintRule = {
  name: 'earlier-steps',
  check({ workflow }) {
    const tasks = Object.values(workflow.steps).filter((step) => step.type === 'userTask');
    return tasks.flatMap((step) =>
      namedBy(step).flatMap(([where, name]) => {
        const named = Object.hasOwn(workflow.steps, name) ? workflow.steps[name] : undefined;
        const place = `${stepPlace(step.key)}.${where}`;
        if (named?.type !== 'userTask') {
          return [error(place, `Không có bước xử lý "${name}"`, `There is no user task "${name}"`)];
        }
        if (name !== step.key && reachableFrom(workflow, name).has(step.key)) return [];
        const vi = `"${name}" không đi trước bước "${step.key}"`;
        return [error(place, vi, `"${name}" does not come before step "${step.key}"`)];
      }),
    );
  },
};

function namedBy({ assignment, notSameAs, sendBackTo }: UserTaskStep): [where: string, name: string][] {
  return [
    ...sendBackTo.map((name): [string, string] => ['sendBackTo', name]),
    ...notSameAs.map((name): [string, string] => ['notSameAs', name]),
    ...(assignment.mode === 'sameAs' ? [['assign', assignment.step] as [string, string]] : []),
  ];
}
