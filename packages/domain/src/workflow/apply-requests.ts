import type { DossierAction } from './action.js';
import type { DossierState, PaymentRequest, SupplementRequest } from './state.js';

/** What the owner is asked to supplement after an action; nothing once the life cycle has moved on. */
export function supplementAfter(state: DossierState, action: DossierAction): SupplementRequest | null {
  if (action.type === 'supplementRequested') {
    return {
      seq: action.seq,
      requestedAt: action.at,
      items: action.facts.items,
      note: action.facts.note,
      answerBy: action.facts.answerBy ?? null,
      atIntake: state.clock.startedAt === null,
    };
  }
  return action.lifecycle === 'SUPPLEMENT_REQUESTED' ? state.supplement : null;
}

/** What the owner has to pay and has paid after an action. */
export function moneyAfter(
  state: DossierState,
  action: DossierAction,
): Pick<DossierState, 'payment' | 'payments'> {
  const { payments } = state;
  if (action.type === 'paymentRequested') return { payment: paymentOf(action), payments };
  if (action.type === 'paymentSettled' && state.payment) {
    const { receiptNo, method } = action.facts;
    const settled = { request: state.payment, settledAt: action.at, receiptNo, method };
    return { payment: null, payments: [...payments, settled] };
  }
  return { payment: action.lifecycle === 'PAYMENT_REQUESTED' ? state.payment : null, payments };
}

function paymentOf({ seq, at, facts }: Extract<DossierAction, { type: 'paymentRequested' }>): PaymentRequest {
  return { seq, requestedAt: at, ...facts };
}
