import type { DossierState, WorkflowDefinition } from '@motcua/domain';
import type { Job } from '../../../platform/outbox/index.js';
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

export interface AfterAction {
  add: Job[];
  /** Keys of jobs that are no longer needed. */
  cancel: string[];
}

/** Work that follows an action after commit: telling people, asking others, and acting when a time has come. */
export function afterAction(moved: Moved): AfterAction {
  const { dossierId, before, after } = moved;
  const timers = timerChanges(before, after);
  const changes = followUps(moved).map((followUp) => changeOf(dossierId, followUp));
  return {
    add: [
      { task: NOTIFY_TASK, payload: { dossierId, seq: after.version } },
      // One waiting timer per task: starting it again moves it.
      ...timers.start.map(({ taskKey, at }) => ({
        task: TIMEOUT_TASK,
        payload: { dossierId, taskKey },
        options: { runAt: new Date(at), jobKey: timerKey(dossierId, taskKey) },
      })),
      ...changes.flatMap((change) => ('cancel' in change ? [] : [change])),
    ],
    cancel: [
      ...timers.cancel.map((taskKey) => timerKey(dossierId, taskKey)),
      ...changes.flatMap((change) => ('cancel' in change ? [change.cancel] : [])),
    ],
  };
}

/** A job to add, or the key of one to take away. */
function changeOf(dossierId: string, followUp: FollowUp): Job | { cancel: string } {
  const lapse = `lapse:${dossierId}`;
  switch (followUp.what) {
    case 'ASK_SERVICE': {
      const { taskKey } = followUp;
      const options = { jobKey: serviceKey(dossierId, taskKey) };
      return { task: SERVICE_TASK, payload: { dossierId, taskKey }, options };
    }
    case 'FORGET_SERVICE':
      return { cancel: serviceKey(dossierId, followUp.taskKey) };
    case 'OPEN_SUB_DOSSIER':
      return { task: OPEN_SUB_TASK, payload: { dossierId, taskKey: followUp.taskKey } };
    case 'END_SUB_DOSSIER':
      return { task: END_SUB_TASK, payload: { dossierId: followUp.childId } };
    case 'TELL_PARENT':
      return { task: SUB_CLOSED_TASK, payload: { dossierId } };
    case 'WATCH_SUPPLEMENT': {
      const options = { runAt: new Date(followUp.at), jobKey: lapse };
      return { task: LAPSED_TASK, payload: { dossierId }, options };
    }
    case 'FORGET_SUPPLEMENT':
      return { cancel: lapse };
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
