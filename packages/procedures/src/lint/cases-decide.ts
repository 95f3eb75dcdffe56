import { error, type LintRule } from './lint-rule.js';

/** Some case always applies: the last has no condition, and only the last. */
export const casesDecide: LintRule = {
  name: 'cases-decide',
  check({ cases }) {
    if (cases.length === 0) return [error('procedure.cases', 'Chưa có trường hợp nào', 'There is no case')];
    return cases.flatMap(({ key, when }, index) => {
      const last = index === cases.length - 1;
      if (last === (when === undefined)) return [];
      const place = `procedure.cases.${key}.when`;
      return last
        ? [error(place, 'Trường hợp cuối phải không có điều kiện', 'The last case must have no condition')]
        : [
            error(
              place,
              'Chỉ trường hợp cuối mới không có điều kiện',
              'Only the last case may have no condition',
            ),
          ];
    });
  },
};
