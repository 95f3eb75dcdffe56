import { ROLES } from '@motcua/domain';
import { stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

export const rolesKnown: LintRule = {
  name: 'roles-known',
  check({ workflow }) {
    return Object.values(workflow.steps).flatMap((step) => {
      if (step.type !== 'userTask' || step.role === 'OWNER' || ROLES.includes(step.role)) return [];
      const vi = `Không có vai trò "${step.role}": dùng một trong ${ROLES.join(', ')}`;
      return [
        error(
          `${stepPlace(step.key)}.who`,
          vi,
          `There is no role "${step.role}": use one of ${ROLES.join(', ')}`,
        ),
      ];
    });
  },
};
