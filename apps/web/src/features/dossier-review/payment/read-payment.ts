import { EMPTY_PAYMENT, KINDS } from './payment-draft.js';
import type { DraftItem, PaymentDraft } from './payment-draft.js';

const words = (value: unknown) => (typeof value === 'string' ? value : '');

function readItem(stored: unknown, index: number): DraftItem[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { name, kind, amount } = { name: '', kind: '', amount: null, ...stored };
  return [
    {
      id: index + 1,
      name: words(name),
      kind: KINDS.find((one) => one === kind) ?? 'LE_PHI',
      amount: typeof amount === 'number' || typeof amount === 'string' ? amount : null,
    },
  ];
}

/** A draft as it was kept on the device, whatever has become of it there. */
export function readPayment(stored: unknown): PaymentDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { items, noticeNumber, payBy, note } = {
    items: undefined,
    noticeNumber: '',
    payBy: '',
    note: '',
    ...stored,
  } as Record<string, unknown>;
  return {
    items: Array.isArray(items) ? items.flatMap(readItem) : EMPTY_PAYMENT.items,
    noticeNumber: words(noticeNumber),
    payBy: words(payBy),
    note: words(note),
  };
}
