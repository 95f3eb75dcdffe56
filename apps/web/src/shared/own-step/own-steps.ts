import type { AvailableAction, Dossier } from '@motcua/contracts';

export interface OwnStep {
  task: Dossier['openWork'][number];
  /** What may be answered, in the order of the definition. */
  actions: AvailableAction[];
}

/** The steps of the procedure that the owner is to do now; none while a supplement or a payment comes first. */
export function ownSteps({ openWork, actions }: Pick<Dossier, 'openWork' | 'actions'>): OwnStep[] {
  return openWork
    .filter(({ role }) => role === 'OWNER')
    .map((task) => ({
      task,
      actions: actions.filter(({ kind, taskKey }) => kind === 'step' && taskKey === task.taskKey),
    }))
    .filter((step) => step.actions.length > 0);
}
