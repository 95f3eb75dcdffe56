import { apply, type DossierAction, type DossierState, type WorkflowDefinition } from '@motcua/domain';
import { actionHash } from '../history/action-chain.js';
import { dossierColumns } from '../history/dossier-columns.js';
import { handedInSeal, newSalt, type SealedAction } from '../history/sealed-action.js';
import { taskRows } from '../history/task-rows.js';
import type { ActionWrite, NewSubmission } from './action.store.js';

interface ToSeal {
  dossierId: string;
  workflow: WorkflowDefinition;
  before: DossierState;
  prevHash: Buffer;
  submission: NewSubmission | null;
}

/** Everything an action changes in the database, worked out before any of it is written. */
export function sealed(
  action: DossierAction,
  { dossierId, workflow, before, prevHash, submission }: ToSeal,
): ActionWrite {
  // As the database will give it back: undefined keys are gone before the seal is set.
  const kept = JSON.parse(
    JSON.stringify({
      ...action,
      salt: newSalt(),
      ...(submission && { handedIn: handedInSeal(submission) }),
    }),
  ) as SealedAction;
  const after = apply(before, kept);
  return {
    dossierId,
    action: kept,
    prevHash,
    hash: actionHash(prevHash, kept),
    columns: dossierColumns(after, kept),
    tasks: taskRows(workflow, before, after, kept),
    submission,
  };
}
