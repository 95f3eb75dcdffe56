import { useText } from '../../../shared/i18n/define-text.js';
import type { PaymentDraft, PaymentTrouble } from './payment-draft.js';
import { paymentText } from './text.js';

/** What to do about a trouble; an item goes by its place in the list. */
export function useTroubleWords({ items }: PaymentDraft): (trouble: PaymentTrouble) => string {
  const text = useText(paymentText);
  return (trouble) => {
    if ('id' in trouble) {
      const number = items.findIndex(({ id }) => id === trouble.id) + 1;
      return trouble.at === 'name' ? text.needName(number) : text.needAmount(number);
    }
    return {
      items: text.needItems,
      payBy: text.needDay,
      payByPast: text.dayPast,
      noticeNumber: text.tooLongNumber,
      note: text.tooLongNote,
    }[trouble.at];
  };
}
