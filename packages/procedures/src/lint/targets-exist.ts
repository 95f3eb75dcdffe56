import type { StepAction, UserTaskStep, WorkflowDefinition } from '@motcua/domain';
import { endsDossier, nextOf, stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** Whatever a step leads to is there, and an action without a target ends the dossier. */
export const targetsExist: LintRule = {
  name: 'targets-exist',
  check({ workflow }) {
    const { steps, start } = workflow;
    const missing = Object.entries(steps).flatMap(([key, step]) =>
      nextOf(step)
        .filter((to) => !Object.hasOwn(steps, to))
        .map((to) =>
          error(stepPlace(key), `Không có bước "${to}" để đi tới`, `There is no step "${to}" to go to`),
        ),
    );
    const first = Object.hasOwn(steps, start)
      ? []
      : [error('workflow.start', `Không có bước đầu "${start}"`, `There is no start step "${start}"`)];
    const tasks = Object.values(steps).filter((step) => step.type === 'userTask');
    return [
      ...first,
      ...missing,
      ...tasks.flatMap((step) => [...checkActions(workflow, step), ...checkTimeout(step)]),
    ];
  },
};

function checkActions(workflow: WorkflowDefinition, step: UserTaskStep): Complaint[] {
  const none =
    step.actions.length === 0
      ? [error(stepPlace(step.key), 'Bước chưa có thao tác nào', 'The step offers no action')]
      : [];
  return [...none, ...step.actions.flatMap((action) => checkAction(workflow, step, action))];
}

function checkAction({ steps }: WorkflowDefinition, step: UserTaskStep, action: StepAction): Complaint[] {
  const place = `${stepPlace(step.key)}.actions.${action.key}`;
  const found: Complaint[] = [];
  if (action.to === undefined && !endsDossier(action.effect)) {
    found.push(error(place, 'Thao tác không dẫn tới đâu: thêm "to"', 'The action leads nowhere: add "to"'));
  }
  if (action.to !== undefined && endsDossier(action.effect) && steps[action.to]?.type !== 'endEvent') {
    found.push(
      error(
        place,
        'Thao tác kết thúc hồ sơ thì không có "to"',
        'An action that ends the dossier takes no "to"',
      ),
    );
  }
  if (action.assigns !== undefined && steps[action.assigns]?.type !== 'userTask') {
    found.push(
      error(
        place,
        `Không có bước "${action.assigns}" để giao`,
        `There is no step "${action.assigns}" to assign`,
      ),
    );
  }
  return found;
}

function checkTimeout({ key, onTimeout, actions }: UserTaskStep): Complaint[] {
  if (!onTimeout || actions.some((action) => action.key === onTimeout.action)) return [];
  const vi = `Quá hạn thì làm "${onTimeout.action}", nhưng bước không có thao tác đó`;
  return [
    error(
      `${stepPlace(key)}.onTimeout`,
      vi,
      `On time-out "${onTimeout.action}" is done, but there is no such action`,
    ),
  ];
}
