import { reachableFrom, stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

export const stepsReachable: LintRule = {
  name: 'steps-reachable',
  check({ workflow }) {
    const reached = reachableFrom(workflow, workflow.start);
    return Object.keys(workflow.steps)
      .filter((key) => !reached.has(key))
      .map((key) =>
        error(
          stepPlace(key),
          'Không có đường nào từ bước đầu tới đây: cho một thao tác dẫn tới, hoặc bỏ bước này',
          'No way leads here from the start: let an action lead to it, or remove it',
        ),
      );
  },
};
