import { stepOf, type UserTaskStep } from '@motcua/domain';
import { reachableFrom, stepPlace, tasksOf } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/** Sending back, "the same person as" and "not the same person as" name steps that come before. */
export const earlierSteps: LintRule = {
  name: 'earlier-steps',
  check({ workflow }) {
    const behind = new Map<string, ReadonlySet<string>>();
    const stepsBehind = (key: string) => {
      const known = behind.get(key) ?? reachableFrom(workflow, key);
      behind.set(key, known);
      return known;
    };
    return tasksOf(workflow).flatMap((step) =>
      namedBy(step).flatMap(([where, name]) => {
        const place = `${stepPlace(step.key)}.${where}`;
        if (stepOf(workflow, name)?.type !== 'userTask') {
          return [
            error(
              place,
              `Không có bước xử lý "${name}": sửa tên hoặc bỏ đi`,
              `There is no user task "${name}": mend the name or take it away`,
            ),
          ];
        }
        if (name !== step.key && stepsBehind(name).has(step.key)) return [];
        const vi = `"${name}" không đi trước bước này: chọn một bước đi trước`;
        return [error(place, vi, `"${name}" does not come before this step: name one that does`)];
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
