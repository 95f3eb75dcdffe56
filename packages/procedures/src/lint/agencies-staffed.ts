import { postsOf } from '@motcua/domain';
import { stepPlace, tasksOf } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/** Every agency that serves the procedure has somebody in every post its steps name. */
export const agenciesStaffed: LintRule = {
  name: 'agencies-staffed',
  check({ workflow }, { officersOf }) {
    if (!officersOf) return [];
    const tasks = tasksOf(workflow);
    return postsOf(workflow).flatMap(({ unit, role }) => {
      const lacking = officersOf(unit, role);
      if (lacking.length === 0) return [];
      const who =
        lacking.length > 5 ? `${lacking.slice(0, 5).join(', ')}… (${lacking.length})` : lacking.join(', ');
      return tasks
        .filter((step) => step.unit === unit && step.role === role)
        .map(({ key }) =>
          error(
            `${stepPlace(key)}.who`,
            `Chưa có ai giữ ${role} @ ${unit} ở ${who}: bổ nhiệm cán bộ, hoặc đổi who`,
            `Nobody is ${role} @ ${unit} at ${who}: appoint an officer, or change who`,
          ),
        );
    });
  },
};
