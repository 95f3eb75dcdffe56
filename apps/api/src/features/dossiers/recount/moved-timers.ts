import type { DossierAction } from '@motcua/domain';
import { NOTIFY_TASK, TIMEOUT_TASK, timerKey } from '../write/after-action.js';
import type { MovedTimer, RunningDossier } from './recount.store.js';

/** Who must be told of a new date, and the timers that ring at another time. */
export function movedTimers(
  { id: dossierId, state }: RunningDossier,
  action: Extract<DossierAction, { type: 'dueDateRecomputed' }>,
  tellAt: Date | null,
): MovedTimer[] {
  const { from, to } = action.facts;
  const told: MovedTimer[] =
    from === to
      ? []
      : [{ task: NOTIFY_TASK, payload: { dossierId, seq: action.seq }, runAt: tellAt, jobKey: null }];
  const before = new Map(state.tasks.map(({ key, timeoutAt }) => [key, timeoutAt]));
  const timers = action.changed.flatMap(({ key: taskKey, timeoutAt }): MovedTimer[] =>
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
  return [...told, ...timers];
}
