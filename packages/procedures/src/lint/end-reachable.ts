import { isEnd, reachableFrom, stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

export const endReachable: LintRule = {
  name: 'end-reachable',
  check({ workflow }) {
    const { steps } = workflow;
    return Object.keys(steps)
      .filter((key) => ![...reachableFrom(workflow, key)].some((next) => steps[next] && isEnd(steps[next])))
      .map((key) =>
        error(
          stepPlace(key),
          `Từ bước "${key}" hồ sơ không bao giờ kết thúc: thêm đường tới bước trả kết quả`,
          `From step "${key}" the dossier never ends: add a way to the hand-over`,
        ),
      );
  },
};
