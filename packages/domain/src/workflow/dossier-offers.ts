import { nextLifecycle } from '../lifecycle/lifecycle.js';
import { type AvailableCommand, BARE } from './available-command.js';
import type { DecideContext } from './command.js';
import { whyNotCorrecting } from './correct.js';
import type { WorkflowDefinition } from './definition.js';
import { isConcerned, writingPost } from './duties.js';
import { maySettle } from './payment.js';
import type { DossierState } from './state.js';
import { userTasksOf } from './unit-rules.js';

/** What the actor may do to the dossier as a whole, whichever tasks are open. */
export function dossierOffers(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): AvailableCommand[] {
  const { actor } = context;
  const can = (event: Parameters<typeof nextLifecycle>[1]): boolean =>
    nextLifecycle(state.lifecycle, event) !== undefined;
  const list: AvailableCommand[] = [];
  if (actor.relation === 'OWNER') {
    if (state.supplement) list.push({ ...BARE, kind: 'answerSupplement' });
    if (can('WITHDRAW')) list.push({ ...BARE, kind: 'withdraw', note: 'required', issues: ['MAU_05'] });
  }
  if (state.payment && can('SETTLE_PAYMENT') && maySettle(definition, state, context)) {
    list.push({ ...BARE, kind: 'confirmPayment', note: 'optional' });
    list.push({ ...BARE, kind: 'cancelPayment', note: 'required' });
  }
  list.push(...corrections(definition, state, context));
  const writes =
    !isConcerned(context, actor.accountId) && writingPost(definition, state, context) !== undefined;
  if (writes) list.push({ ...BARE, kind: 'addNote', note: 'required' });
  if (writes || actor.relation === 'OWNER') {
    list.push({ ...BARE, kind: 'sendMessage', note: 'required' });
  }
  return list;
}

function corrections(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): AvailableCommand[] {
  return userTasksOf(definition)
    .filter(({ key }) => whyNotCorrecting(definition, state, key, context) === null)
    .map(({ key, form }) => ({
      ...BARE,
      kind: 'correct',
      stepKey: key,
      note: 'required',
      form: form ?? null,
      values: state.stepAnswers[key] ?? null,
    }));
}
