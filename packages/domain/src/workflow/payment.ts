import type { Role } from '../organisation/role.js';
import type { DossierAction } from './action.js';
import type { Command, DecideContext, Decision, Post } from './command.js';
import type { WorkflowDefinition } from './definition.js';
import { draftAction } from './draft-action.js';
import { isConcerned } from './duties.js';
import { findWork, postFor, userTask, whyNotActing, whyNotOfficer } from './permission.js';
import { refuse } from './refusals.js';
import { CONSULT_STEP, type DossierState } from './state.js';

const CASHIERS: readonly Role[] = ['FINANCE_OFFICER', 'INTAKE_OFFICER', 'RESULT_OFFICER', 'COUNTER_HEAD'];

/**
 * Tells the owner of a financial obligation that must be met before the dossier goes on (status 6). The clock
 * stops until it is settled or called off. Amounts are whole đồng.
 */
export function requestPayment(
  definition: WorkflowDefinition,
  state: DossierState,
  { taskKey, items, noticeNumber, payBy, note }: Extract<Command, { type: 'requestPayment' }>,
  context: DecideContext,
): Decision<DossierAction> {
  const work = findWork(definition, state, taskKey);
  if (!work) return refuse('TASK_CLOSED');
  const whyNot = whyNotOfficer(definition, state, work, context);
  if (whyNot) return refuse(whyNot);
  if (!work.step.builtins.includes('requestPayment')) return refuse('UNKNOWN_ACTION');
  const owed = items.every(({ name, amount }) => name.trim() && Number.isSafeInteger(amount) && amount > 0);
  if (items.length === 0 || !owed) return refuse('NOTHING_TO_PAY');
  return draftAction(state, context, {
    type: 'paymentRequested',
    event: 'REQUEST_PAYMENT',
    post: postFor(context.actor, work.task),
    taskKey,
    issues: [{ form: 'PAYMENT_NOTICE', template: null }],
    facts: {
      items,
      total: items.reduce((sum, { amount }) => sum + amount, 0),
      noticeNumber: noticeNumber?.trim() || null,
      payBy: payBy ?? null,
      note: note?.trim() || null,
    },
  });
}

/** The obligation is met: seen by whoever takes money or works on the dossier, or told by another system. */
export function confirmPayment(
  definition: WorkflowDefinition,
  state: DossierState,
  { receiptNo, method, note }: Extract<Command, { type: 'confirmPayment' }>,
  context: DecideContext,
): Decision<DossierAction> {
  if (!maySettle(definition, state, context)) return refuse('NOT_YOUR_TASK');
  if (!state.payment) return refuse('NO_PAYMENT_ASKED');
  if (!receiptNo.trim()) return refuse('RECEIPT_NEEDED');
  return draftAction(state, context, {
    type: 'paymentSettled',
    event: 'SETTLE_PAYMENT',
    post: settlingPost(definition, state, context),
    facts: { receiptNo: receiptNo.trim(), method, note: note?.trim() || null },
  });
}

/** The obligation falls away (exempted, asked by mistake); the dossier goes on with nothing paid. */
export function cancelPayment(
  definition: WorkflowDefinition,
  state: DossierState,
  { reason }: Extract<Command, { type: 'cancelPayment' }>,
  context: DecideContext,
): Decision<DossierAction> {
  if (!maySettle(definition, state, context)) return refuse('NOT_YOUR_TASK');
  if (!state.payment) return refuse('NO_PAYMENT_ASKED');
  if (!reason.trim()) return refuse('NOTE_NEEDED');
  return draftAction(state, context, {
    type: 'paymentCancelled',
    event: 'SETTLE_PAYMENT',
    post: settlingPost(definition, state, context),
    facts: { reason: reason.trim() },
  });
}

/** Whether the actor may say that an obligation is settled or called off. */
export function maySettle(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): boolean {
  return context.actor.kind === 'SYSTEM' || settlingPost(definition, state, context) !== undefined;
}

function settlingPost(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
): Post | undefined {
  const { actor, units } = context;
  if (actor.kind !== 'OFFICER') return undefined;
  if (isConcerned(context, actor.accountId)) return undefined;
  const offices = Object.entries(units).filter(
    ([rule]) => rule === 'receiving' || rule === 'competent' || rule.startsWith('competent/'),
  );
  const takesMoney = actor.posts.find(
    ({ role, subtree }) => CASHIERS.includes(role) && offices.some(([, unitId]) => subtree.includes(unitId)),
  );
  if (takesMoney) return takesMoney;
  const mine = state.tasks.find((task) => {
    const step = task.stepKey === CONSULT_STEP ? undefined : userTask(definition, task.stepKey);
    if (!step || step.role === 'OWNER') return false;
    return whyNotActing(definition, state, { task, step }, context) === null;
  });
  return mine && postFor(actor, mine);
}
