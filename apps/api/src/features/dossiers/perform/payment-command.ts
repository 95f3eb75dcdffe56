import type { PerformAction } from '@motcua/contracts';
import type { Command } from '@motcua/domain';

type PaymentAct = 'requestPayment' | 'confirmPayment' | 'cancelPayment';

/** The domain's command for an act about money. */
export function paymentCommand(request: PerformAction, act: PaymentAct, taskKey: string): Command {
  const { payment, receipt } = request;
  const words = request.note ?? request.reason;
  const note = words === undefined ? {} : { note: words };
  switch (act) {
    case 'requestPayment': {
      const { items = [], noticeNumber, payBy } = payment ?? {};
      return {
        type: 'requestPayment',
        taskKey,
        items,
        ...(noticeNumber !== undefined && { noticeNumber }),
        ...(payBy !== undefined && { payBy: endOfDay(payBy) }),
        ...note,
      };
    }
    case 'confirmPayment':
      return {
        type: 'confirmPayment',
        receiptNo: receipt?.number ?? '',
        method: receipt?.method ?? 'CASH',
        ...note,
      };
    case 'cancelPayment':
      return { type: 'cancelPayment', reason: words ?? '' };
  }
}

/** The last minute of a day in Vietnam: whoever pays on that day pays in time. */
function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:00+07:00`);
}
