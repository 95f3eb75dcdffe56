import type { DossierState } from '@motcua/domain';
import type { Tx } from '../../../platform/database/index.js';
import { cancel, enqueue } from '../../../platform/outbox/index.js';
import { timerChanges } from '../history/task-rows.js';

export const TIMEOUT_TASK = 'dossiers.timeout';
const NOTIFY_TASK = 'notifications.dossierAction';

/** Work that follows an action after commit: telling people, and acting when nobody answers in time. */
export async function enqueueFollowUps(
  tx: Tx,
  dossierId: string,
  before: DossierState,
  after: DossierState,
): Promise<void> {
  await enqueue(tx, NOTIFY_TASK, { dossierId, seq: after.version });
  const { start, cancel: over } = timerChanges(before, after);
  for (const taskKey of over) await cancel(tx, timerKey(dossierId, taskKey));
  // One waiting timer per task: starting it again moves it.
  for (const { taskKey, at } of start) {
    const options = { runAt: new Date(at), jobKey: timerKey(dossierId, taskKey) };
    await enqueue(tx, TIMEOUT_TASK, { dossierId, taskKey }, options);
  }
}

function timerKey(dossierId: string, taskKey: string): string {
  return `timeout:${dossierId}:${taskKey}`;
}
