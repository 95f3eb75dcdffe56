import { leadingToEnd, stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

export const endReachable: LintRule = {
  name: 'end-reachable',
  check({ workflow }) {
    const leading = leadingToEnd(workflow);
    return Object.keys(workflow.steps)
      .filter((key) => !leading.has(key))
      .map((key) =>
        error(
          stepPlace(key),
          'Từ đây hồ sơ không bao giờ kết thúc: thêm đường tới bước trả kết quả hoặc bước kết thúc',
          'From here the dossier never ends: add a way to the hand-over or to an end',
        ),
      );
  },
};
