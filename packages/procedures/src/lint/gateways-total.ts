import { stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

export const gatewaysTotal: LintRule = {
  name: 'gateways-total',
  check({ workflow }) {
    return Object.values(workflow.steps).flatMap((step) => {
      if (step.type !== 'exclusiveGateway') return [];
      const place = `${stepPlace(step.key)}.branches`;
      const open = step.branches.findIndex(({ when }) => when === undefined);
      if (open < 0) {
        const vi = 'Nhánh cuối phải không có điều kiện, để luôn có đường đi tiếp';
        return [error(place, vi, 'The last branch must have no condition, so that there always is a way on')];
      }
      if (open === step.branches.length - 1) return [];
      const vi = `Các nhánh sau nhánh ${open + 1} không bao giờ được chọn: nhánh đó không có điều kiện`;
      return [error(place, vi, `Branches after branch ${open + 1} are never taken: it has no condition`)];
    });
  },
};
