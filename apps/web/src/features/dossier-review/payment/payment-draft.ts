import type { PaymentItem, PerformAction } from '@motcua/contracts';
import { parseDate } from '@motcua/ui';

export const KINDS = ['PHI', 'LE_PHI', 'TAX', 'OTHER'] as const satisfies readonly PaymentItem['kind'][];

export interface DraftItem {
  id: number;
  name: string;
  kind: PaymentItem['kind'];
  /** Whole đồng once understood, else as typed. */
  amount: number | string | null;
}

export interface PaymentDraft {
  items: DraftItem[];
  noticeNumber: string;
  /** An ISO date once it is one, else as typed. */
  payBy: string;
  note: string;
}

const newItem = (id: number): DraftItem => ({ id, name: '', kind: 'LE_PHI', amount: null });

export const EMPTY_PAYMENT: PaymentDraft = { items: [newItem(1)], noticeNumber: '', payBy: '', note: '' };

export const MAX_ITEMS = 20;
const MAX_NAME = 300;
const MAX_AMOUNT = 1_000_000_000_000;
const MAX_NOTE = 4000;

export function addItem(draft: PaymentDraft): PaymentDraft {
  const id = Math.max(0, ...draft.items.map((item) => item.id)) + 1;
  return { ...draft, items: [...draft.items, newItem(id)] };
}

export const removeItem = (draft: PaymentDraft, id: number): PaymentDraft => ({
  ...draft,
  items: draft.items.filter((item) => item.id !== id),
});

export const changeItem = (draft: PaymentDraft, changed: DraftItem): PaymentDraft => ({
  ...draft,
  items: draft.items.map((item) => (item.id === changed.id ? changed : item)),
});

const isAmount = (amount: DraftItem['amount']): amount is number =>
  typeof amount === 'number' && Number.isInteger(amount) && amount >= 1 && amount <= MAX_AMOUNT;

/** In đồng, of what is an amount so far. */
export const totalOf = ({ items }: PaymentDraft): number =>
  items.reduce((sum, { amount }) => sum + (isAmount(amount) ? amount : 0), 0);

export type PaymentTrouble =
  { at: 'items' | 'payBy' | 'payByPast' | 'noticeNumber' | 'note' } | { at: 'name' | 'amount'; id: number };

const isDay = (day: string) => {
  const parsed = parseDate(day);
  return 'iso' in parsed && parsed.iso === day;
};

/** What still stands in the way of sending, in the order of the dialog. `today` is an ISO date in Viet Nam. */
export function paymentTroubles(draft: PaymentDraft, today: string): PaymentTrouble[] {
  const { items, noticeNumber, payBy, note } = draft;
  return [
    ...(items.length === 0 ? [{ at: 'items' } as const] : []),
    ...items.flatMap(({ id, name, amount }): PaymentTrouble[] => [
      ...(name.trim() && name.trim().length <= MAX_NAME ? [] : [{ at: 'name', id } as const]),
      ...(isAmount(amount) ? [] : [{ at: 'amount', id } as const]),
    ]),
    ...(noticeNumber.trim().length > 100 ? [{ at: 'noticeNumber' } as const] : []),
    ...(payBy && !isDay(payBy) ? [{ at: 'payBy' } as const] : []),
    ...(isDay(payBy) && payBy < today ? [{ at: 'payByPast' } as const] : []),
    ...(note.trim().length > MAX_NOTE ? [{ at: 'note' } as const] : []),
  ];
}

export function givenForPayment(draft: PaymentDraft): Pick<PerformAction, 'payment' | 'note'> {
  const noticeNumber = draft.noticeNumber.trim();
  const note = draft.note.trim();
  return {
    payment: {
      items: draft.items.map(({ name, kind, amount }) => ({
        name: name.trim(),
        kind,
        amount: isAmount(amount) ? amount : 0,
      })),
      ...(noticeNumber && { noticeNumber }),
      ...(isDay(draft.payBy) && { payBy: draft.payBy }),
    },
    ...(note && { note }),
  };
}

/** Which trouble the server's `/payment/items/2/amount` is; null for a pointer that is none of the dialog's. */
export function troubleAt(draft: PaymentDraft, pointer: string): PaymentTrouble | null {
  const [, index, member] = /^\/payment\/items\/(\d+)(?:\/(\w+))?$/.exec(pointer) ?? [];
  const item = index === undefined ? undefined : draft.items[Number(index)];
  if (item) return { at: member === 'amount' ? 'amount' : 'name', id: item.id };
  if (pointer === '/payment/payBy') return { at: 'payBy' };
  if (pointer === '/payment/noticeNumber') return { at: 'noticeNumber' };
  if (pointer === '/note') return { at: 'note' };
  return pointer.startsWith('/payment') ? { at: 'items' } : null;
}

/** Id of the control that mends a trouble. */
export function troubleId(trouble: PaymentTrouble): string {
  if ('id' in trouble) return `pay-${trouble.at}-${trouble.id}`;
  if (trouble.at === 'items') return 'pay-add';
  return `pay-${trouble.at === 'payByPast' ? 'payBy' : trouble.at}`;
}
