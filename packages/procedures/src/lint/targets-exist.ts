import { nextSteps, type StepAction, type UserTaskStep, type WorkflowDefinition } from '@motcua/domain';
import { endsDossier, stepPlace, tasksOf } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** Whatever a step leads to is there, and an action without a target ends the dossier. */
export const targetsExist: LintRule = {
  name: 'targets-exist',
  check({ workflow }) {
    const { steps, start } = workflow;
    const missing = Object.entries(steps).flatMap(([key, step]) =>
      nextSteps(step)
        .filter((to) => !Object.hasOwn(steps, to))
        .map((to) =>
          error(
            stepPlace(key),
            `Không có bước "${to}" để đi tới: thêm bước hoặc sửa tên`,
            `There is no step "${to}" to go to: add it or mend the name`,
          ),
        ),
    );
    const first = Object.hasOwn(steps, start)
      ? []
      : [
          error(
            'workflow.start',
            `Không có bước đầu "${start}": sửa tên`,
            `There is no start step "${start}": mend the name`,
          ),
        ];
    return [
      ...first,
      ...missing,
      ...tasksOf(workflow).flatMap((step) => [...checkActions(workflow, step), ...checkTimeout(step)]),
    ];
  },
};

function checkActions(workflow: WorkflowDefinition, step: UserTaskStep): Complaint[] {
  const none =
    step.actions.length === 0
      ? [error(stepPlace(step.key), 'Chưa có thao tác nào: thêm actions', 'It offers no action: add actions')]
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
        'Thao tác kết thúc hồ sơ thì không có "to": bỏ đi',
        'An action that ends the dossier takes no "to": take it away',
      ),
    );
  }
  if (action.assigns !== undefined && steps[action.assigns]?.type !== 'userTask') {
    found.push(
      error(
        place,
        `Không có bước "${action.assigns}" để giao: sửa tên`,
        `There is no step "${action.assigns}" to assign: mend the name`,
      ),
    );
  }
  return found;
}

function checkTimeout({ key, onTimeout, actions }: UserTaskStep): Complaint[] {
  if (!onTimeout || actions.some((action) => action.key === onTimeout.action)) return [];
  const vi = `Quá hạn thì làm "${onTimeout.action}", nhưng bước không có thao tác đó: sửa do`;
  return [
    error(
      `${stepPlace(key)}.onTimeout`,
      vi,
      `On time-out "${onTimeout.action}" is done, but there is no such action: mend do`,
    ),
  ];
}
