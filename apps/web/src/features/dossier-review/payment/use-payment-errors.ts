import type { ErrorSummaryItem } from '@motcua/ui';
import type { FieldProblem } from '../../../shared/api/api-problem.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { troubleAt, troubleId } from './payment-draft.js';
import type { PaymentDraft, PaymentTrouble } from './payment-draft.js';
import { paymentText } from './text.js';

export interface PaymentErrors {
  /** By the id of the control. */
  at: ReadonlyMap<string, string>;
  /** In the order of the dialog; above it each says which item it means. */
  summary: ErrorSummaryItem[];
}

/** What is wrong in words: what was found here first, then what the server found. */
export function usePaymentErrors(
  draft: PaymentDraft,
  troubles: readonly PaymentTrouble[],
  refused: readonly FieldProblem[],
): PaymentErrors {
  const text = useText(paymentText);
  const wordsOf: Record<PaymentTrouble['at'], string> = {
    items: text.needItems,
    name: text.needName,
    amount: text.needAmount,
    payBy: text.needDay,
    payByPast: text.dayPast,
    noticeNumber: text.tooLongNumber,
    note: text.tooLongNote,
  };
  const at = new Map<string, string>();
  const summary: ErrorSummaryItem[] = [];
  const tell = (trouble: PaymentTrouble, message: string) => {
    const fieldId = troubleId(trouble);
    if (at.has(fieldId)) return;
    at.set(fieldId, message);
    const number = 'id' in trouble ? draft.items.findIndex(({ id }) => id === trouble.id) + 1 : 0;
    summary.push({ fieldId, text: number > 0 ? `${text.itemTitle(number)}: ${message}` : message });
  };
  for (const trouble of troubles) tell(trouble, wordsOf[trouble.at]);
  for (const { pointer, message } of refused) {
    const trouble = troubleAt(draft, pointer);
    if (trouble) tell(trouble, message);
  }
  return { at, summary };
}
