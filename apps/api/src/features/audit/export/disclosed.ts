import type { ActionType, DossierAction, WorkflowDefinition } from '@motcua/domain';
import { ownerWords, type Part } from '../../dossiers/index.js';

/** Acts whose facts are told to the owner in full, word for word. Any other's may hold what is between officers. */
const OPEN_FACTS: ReadonlySet<ActionType> = new Set<ActionType>([
  'submitted',
  'supplementRequested',
  'supplementAnswered',
  'withdrawn',
  'stopped',
  'paymentRequested',
  'paymentSettled',
  'paymentCancelled',
  'extended',
  'timerFired',
  'dueDateRecomputed',
  'messageSent',
]);

/**
 * The parts of an act that its dossier's owner may read. Of an act between officers none, not even that it happened
 * then; of an ordinary step what and when, as the unit's work and not one officer's. `rest` (who the work was given
 * to, what rules reckoned on the way) never.
 */
export function disclosedParts(workflow: WorkflowDefinition, action: DossierAction): ReadonlySet<Part> {
  if (ownerWords(workflow, action) === null) return new Set();
  const byOwner = action.actor.kind === 'CITIZEN';
  if (byOwner || OPEN_FACTS.has(action.type)) return new Set<Part>(['told', 'actor', 'facts']);
  return new Set<Part>(['told']);
}
