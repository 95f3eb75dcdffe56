import type { WorkflowDefinition } from '../src/workflow/definition.js';
import { TestDossier } from './dossier.js';
import { OFFICERS } from './office.js';
import { PERMIT } from './permit-workflow.js';

const { intake, head, case1, adviser, approver, clerk } = OFFICERS;

/** Taken in on Monday at 8:00: the head of the division has it. */
export function accepted(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = new TestDossier(definition);
  done(dossier.complete(intake, 'intake', 'accept'));
  return dossier;
}

/** With case1, while the department is asked for its opinion. */
export function appraising(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = accepted(definition);
  done(dossier.complete(head, 'assignment', 'assign', { assigneeId: 'case1' }));
  return dossier;
}

/** Written by case1, waiting for the signature. */
export function drafted(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = appraising(definition);
  done(dossier.complete(case1, 'appraisal', 'done'));
  done(dossier.complete(adviser, 'opinion', 'agree'));
  done(dossier.complete(case1, 'draft', 'propose'));
  return dossier;
}

/** Signed, numbered and issued; the owner has not come for it. */
export function issued(definition: WorkflowDefinition = PERMIT): TestDossier {
  const dossier = drafted(definition);
  done(dossier.complete(approver, 'approval', 'sign'));
  done(dossier.complete(clerk, 'issue', 'issue'));
  return dossier;
}

function done(answer: string): void {
  if (answer !== 'OK') throw new Error(`refused: ${answer}`);
}
