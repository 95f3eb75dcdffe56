import { isFinished } from '../lifecycle/lifecycle.js';
import { type AvailableCommand, BARE } from './available-command.js';
import type { DecideContext } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { dossierOffers } from './dossier-offers.js';
import { whyNotExtending } from './extend.js';
import { isForbidden, userTask } from './permission.js';
import type { DossierState, OpenTask } from './state.js';
import { taskOffers } from './task-offers.js';

/** Everything this actor may do now, by the same rules by which `decide` would refuse the rest. */
export function availableActions(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): AvailableCommand[] {
  if (isFinished(state.lifecycle)) return [];
  const ofTasks = state.tasks.flatMap((task) => {
    const step = userTask(definition, task.stepKey);
    return [
      ...(step ? taskOffers(definition, state, { task, step }, context) : []),
      ...extensionOf(definition, state, task, context),
    ];
  });
  const all = [...ofTasks, ...dossierOffers(definition, state, context)];
  return all.filter(({ kind }) => kind === 'step' || !isForbidden(definition, kind));
}

/** Also where nobody works: a dossier that waits for another agency may be late for it. */
function extensionOf(
  definition: WorkflowDefinition,
  state: DossierState,
  task: OpenTask,
  context: DecideContext,
): AvailableCommand[] {
  if (whyNotExtending(definition, state, task, context) !== null) return [];
  const { key: taskKey, stepKey } = task;
  return [{ ...BARE, kind: 'extend', taskKey, stepKey, note: 'required', issues: ['MAU_04'] }];
}
