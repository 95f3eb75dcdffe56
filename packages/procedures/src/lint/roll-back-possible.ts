import { isWithin, scopesOf } from '@motcua/domain';
import { stepPlace, tasksOf } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';
import { phasesOf } from './phases.js';

/** A dossier can be sent back wherever its definition says: what the engine would refuse at run time. */
export const rollBackPossible: LintRule = {
  name: 'roll-back-possible',
  check({ workflow }) {
    const scopes = scopesOf(workflow);
    const phases = phasesOf(workflow);
    return tasksOf(workflow).flatMap(({ key, sendBackTo }) =>
      sendBackTo.flatMap((target): Complaint[] => {
        const [from, to] = [scopes.get(key), scopes.get(target)];
        // Steps that are not there, or that nobody comes to, are told by other rules.
        if (!from || !to) return [];
        const place = `${stepPlace(key)}.sendBackTo`;
        if (!isWithin(from, to) && !isWithin(to, from)) {
          const vi = `Không trả được về "${target}": bước đó ở nhánh song song khác. Trả về bước trước chỗ tách nhánh`;
          return [
            error(
              place,
              vi,
              `It cannot be sent back to "${target}", which stands in another parallel branch: name a step before the fork`,
            ),
          ];
        }
        if ([...(phases.get(key) ?? [])].some((phase) => phases.get(target)?.has(phase))) return [];
        const vi = `Không trả được về "${target}": việc tiếp nhận hoặc kết quả đã phát hành ở giữa không thu lại được`;
        return [
          error(
            place,
            vi,
            `It cannot be sent back to "${target}": the acceptance or the result between them stands; name a later step`,
          ),
        ];
      }),
    );
  },
};
