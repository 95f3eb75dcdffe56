import type { DossierAction } from '@motcua/domain';
import { TIMEOUT_TASK, timerKey } from '../write/after-action.js';
import type { MovedTimer, RunningDossier } from './recount.store.js';

/** The timers that ring at another time. */
export function movedTimers(
  { id: dossierId, state }: RunningDossier,
  action: Extract<DossierAction, { type: 'dueDateRecomputed' }>,
): MovedTimer[] {
  const before = new Map(state.tasks.map(({ key, timeoutAt }) => [key, timeoutAt]));
  return action.changed.flatMap(({ key: taskKey, timeoutAt }): MovedTimer[] =>
    timeoutAt === null || before.get(taskKey) === timeoutAt
      ? []
      : [
          {
            task: TIMEOUT_TASK,
            payload: { dossierId, taskKey },
            runAt: new Date(timeoutAt),
            jobKey: timerKey(dossierId, taskKey),
          },
        ],
  );
}
