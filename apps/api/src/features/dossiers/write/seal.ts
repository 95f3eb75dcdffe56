import { apply, type DossierAction, type DossierState, type WorkflowDefinition } from '@motcua/domain';
import { actionHash } from '../history/action-chain.js';
import { dossierColumns } from '../history/dossier-columns.js';
import { namedFiles } from '../history/named-files.js';
import {
  type ActedFrom,
  type FiledRow,
  handedInSeal,
  newSalt,
  type SealedAction,
} from '../history/sealed-action.js';
import { taskRows } from '../history/task-rows.js';
import type { ActionWrite, NewSubmission } from './action.store.js';

interface ToSeal {
  dossierId: string;
  workflow: WorkflowDefinition;
  before: DossierState;
  prevHash: Buffer;
  submission: NewSubmission | null;
  from: ActedFrom | null;
  /** What the dossier's row says from this act on; null when the act changes nothing of that. */
  row: Partial<FiledRow> | null;
  /** Seals of the papers issued with it. */
  papers: Readonly<Record<string, string>>;
}

/** Everything an action changes in the database, worked out before any of it is written. */
export function sealed(
  action: DossierAction,
  { dossierId, workflow, before, prevHash, submission, from, row, papers }: ToSeal,
): ActionWrite {
  const salted = submission && { ...submission, salt: newSalt() };
  // As the database will give it back: undefined keys are gone before the seal is set.
  const kept = JSON.parse(
    JSON.stringify({
      ...action,
      salt: newSalt(),
      from,
      ...(action.type === 'corrected' && { before: before.stepAnswers[action.facts.stepKey] ?? null }),
      ...(row && { row }),
      ...(Object.keys(papers).length > 0 && { papers }),
      ...(salted && { handedIn: handedInSeal(salted) }),
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
    submission: salted,
    files: namedFiles(kept, salted),
  };
}
