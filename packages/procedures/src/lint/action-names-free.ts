import type { BuiltinCommand } from '@motcua/domain';
import { stepPlace } from './flow.js';
import { error, type LintRule } from './lint-rule.js';

/** The acts of every dossier, by the names under which they are asked for. */
const TAKEN: Record<BuiltinCommand, true> = {
  claim: true,
  release: true,
  assign: true,
  requestSupplement: true,
  answerSupplement: true,
  withdraw: true,
  stop: true,
  sendBack: true,
  addNote: true,
  sendMessage: true,
  requestPayment: true,
  confirmPayment: true,
  cancelPayment: true,
  consult: true,
  replyConsult: true,
  extend: true,
  handOverTask: true,
  correct: true,
};

/** A step's own actions are asked for by their keys, so none may be called like an act of every dossier. */
export const actionNamesFree: LintRule = {
  name: 'action-names-free',
  check({ workflow }) {
    const tasks = Object.values(workflow.steps).filter((step) => step.type === 'userTask');
    return tasks.flatMap((step) =>
      step.actions
        .filter(({ key }) => Object.hasOwn(TAKEN, key))
        .map(({ key }) =>
          error(
            `${stepPlace(step.key)}.actions.${key}`,
            `"${key}" là tên thao tác chung của mọi hồ sơ; hãy đặt tên khác`,
            `"${key}" is an act of every dossier; choose another name`,
          ),
        ),
    );
  },
};
