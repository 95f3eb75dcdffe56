import type { DossierState, WorkflowDefinition } from '@motcua/domain';
import type { Tx } from '../../../platform/database/index.js';
import { cancel, enqueue } from '../../../platform/outbox/index.js';
import { type FollowUp, followUps } from '../history/follow-ups.js';
import { timerChanges } from '../history/task-rows.js';

export const TIMEOUT_TASK = 'dossiers.timeout';
export const LAPSED_TASK = 'dossiers.supplementLapsed';
export const SERVICE_TASK = 'dossiers.service';
export const OPEN_SUB_TASK = 'dossiers.openSubDossier';
export const SUB_CLOSED_TASK = 'dossiers.subDossierClosed';
export const END_SUB_TASK = 'dossiers.endSubDossier';
export const NOTIFY_TASK = 'notifications.dossierAction';

interface Moved {
  dossierId: string;
  /** The dossier that waits for this one. */
  parentId: string | null;
  workflow: WorkflowDefinition;
  before: DossierState;
  after: DossierState;
}

/** Work that follows an action after commit: telling people, asking others, and acting when a time has come. */
export async function enqueueFollowUps(tx: Tx, moved: Moved): Promise<void> {
  const { dossierId, before, after } = moved;
  await enqueue(tx, NOTIFY_TASK, { dossierId, seq: after.version });
  const { start, cancel: over } = timerChanges(before, after);
  for (const taskKey of over) await cancel(tx, timerKey(dossierId, taskKey));
  // One waiting timer per task: starting it again moves it.
  for (const { taskKey, at } of start) {
    const options = { runAt: new Date(at), jobKey: timerKey(dossierId, taskKey) };
    await enqueue(tx, TIMEOUT_TASK, { dossierId, taskKey }, options);
  }
  for (const followUp of followUps(moved)) await apply(tx, dossierId, followUp);
}

async function apply(tx: Tx, dossierId: string, followUp: FollowUp): Promise<void> {
  const lapse = `lapse:${dossierId}`;
  switch (followUp.what) {
    case 'ASK_SERVICE': {
      const { taskKey } = followUp;
      return enqueue(tx, SERVICE_TASK, { dossierId, taskKey }, { jobKey: serviceKey(dossierId, taskKey) });
    }
    case 'FORGET_SERVICE':
      return cancel(tx, serviceKey(dossierId, followUp.taskKey));
    case 'OPEN_SUB_DOSSIER':
      return enqueue(tx, OPEN_SUB_TASK, { dossierId, taskKey: followUp.taskKey });
    case 'END_SUB_DOSSIER':
      return enqueue(tx, END_SUB_TASK, { dossierId: followUp.childId });
    case 'TELL_PARENT':
      return enqueue(tx, SUB_CLOSED_TASK, { dossierId });
    case 'WATCH_SUPPLEMENT':
      return enqueue(tx, LAPSED_TASK, { dossierId }, { runAt: new Date(followUp.at), jobKey: lapse });
    case 'FORGET_SUPPLEMENT':
      return cancel(tx, lapse);
  }
}

/** One question at a time for each step that waits for an answer. */
export function serviceKey(dossierId: string, taskKey: string): string {
  return `service:${dossierId}:${taskKey}`;
}

/** One waiting timer for each task. */
export function timerKey(dossierId: string, taskKey: string): string {
  return `timeout:${dossierId}:${taskKey}`;
}
