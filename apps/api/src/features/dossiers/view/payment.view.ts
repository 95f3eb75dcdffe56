import type { Dossier } from '@motcua/contracts';
import type { DossierState, Text } from '@motcua/domain';

/** What must be paid before the dossier goes on; null when nothing is asked. */
export function paymentView({ payment }: DossierState, receivingName: string): Dossier['payment'] {
  if (!payment) return null;
  const { requestedAt, items, total, noticeNumber, payBy, note } = payment;
  return {
    requestedAt: iso(requestedAt),
    items,
    total,
    noticeNumber,
    payBy: payBy === null ? null : iso(payBy),
    note,
    howTo: howTo(receivingName),
  };
}

export function paymentsView({ payments }: DossierState): Dossier['payments'] {
  return payments.map(({ request, settledAt, receiptNo, method }) => ({
    items: request.items,
    total: request.total,
    settledAt: iso(settledAt),
    receiptNo,
    method,
  }));
}

function howTo(receivingName: string): Text {
  return {
    vi: `Nộp tiền mặt tại ${receivingName}, hoặc chuyển khoản theo thông báo và ghi mã hồ sơ. Nộp xong, giữ biên lai; cán bộ xác nhận rồi giải quyết tiếp.`,
    en: `Pay in cash at ${receivingName}, or by bank transfer as the notice says, with the dossier's code. Keep the receipt; an officer confirms it and the office goes on.`,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
