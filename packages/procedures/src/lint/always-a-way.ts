import { evaluate, namesIn, type Expression, type UserTaskStep } from '@motcua/domain';
import { stepPlace, tasksOf } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/** Whatever the answers are, whoever does a step can leave it: not every action hangs on a condition. */
export const alwaysAWay: LintRule = {
  name: 'always-a-way',
  check({ workflow, cases }) {
    const caseKeys = cases.map(({ key }) => key);
    return tasksOf(workflow)
      .filter((step) => step.actions.length > 0 && !canBeLeft(step, caseKeys))
      .map(({ key }) =>
        error(
          `${stepPlace(key)}.actions`,
          'Mọi thao tác đều có điều kiện, khi không điều kiện nào đúng thì không ai làm tiếp được: thêm một thao tác không có guard',
          'Every action has a condition, and when none holds nobody can go on: add an action without a guard',
        ),
      );
  },
};

function canBeLeft({ actions, builtins }: UserTaskStep, caseKeys: readonly string[]): boolean {
  const guards = actions.map(({ guard }) => guard);
  if (guards.includes(undefined)) return true;
  if (builtins.includes('requestPayment') && guards.some(holdsOncePaid)) return true;
  return caseKeys.every((caseKey) => guards.some((guard) => holdsInCase(guard, caseKey)));
}

/** The officer of the step asks for the payment, and goes on when it is there. */
function holdsOncePaid(guard: Expression | undefined): boolean {
  return guard !== undefined && evaluate(guard, { paymentSettled: true }) === true;
}

function holdsInCase(guard: Expression | undefined, caseKey: string): boolean {
  if (!guard || namesIn(guard).some((name) => name !== 'case')) return false;
  return evaluate(guard, { case: caseKey }) === true;
}
