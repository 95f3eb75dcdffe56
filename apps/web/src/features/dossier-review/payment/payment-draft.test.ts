import { describe, expect, test } from 'vitest';
import {
  addItem,
  changeItem,
  EMPTY_PAYMENT,
  givenForPayment,
  paymentTroubles,
  removeItem,
  totalOf,
  troubleAt,
  troubleId,
} from './payment-draft.js';
import type { DraftItem, PaymentDraft } from './payment-draft.js';
import { readPayment } from './read-payment.js';

const TODAY = '2026-11-21';
const item = (more: Partial<DraftItem> = {}): DraftItem => ({
  id: 1,
  name: 'Lệ phí trước bạ',
  kind: 'LE_PHI',
  amount: 1_000_000,
  ...more,
});
const draft = (more: Partial<PaymentDraft> = {}): PaymentDraft => ({
  ...EMPTY_PAYMENT,
  items: [item()],
  ...more,
});
const at = (one: PaymentDraft) => paymentTroubles(one, TODAY).map(troubleId);

test('items come, change and go without touching their neighbours, and no id comes twice', () => {
  const two = addItem(draft());
  expect(two.items.map(({ id }) => id)).toEqual([1, 2]);
  const three = addItem(removeItem(two, 1));
  expect(three.items.map(({ id }) => id)).toEqual([2, 3]);
  expect(changeItem(three, item({ id: 3, name: 'Thuế' })).items.map(({ name }) => name)).toEqual([
    '',
    'Thuế',
  ]);
});

test('the sum is of what is an amount so far', () => {
  const items = [
    item(),
    item({ id: 2, amount: 500_000 }),
    item({ id: 3, amount: '1,5 triệu' }),
    item({ amount: 0 }),
  ];
  expect(totalOf(draft({ items }))).toBe(1_500_000);
});

describe('what stands in the way', () => {
  test('nothing, of a plain bill', () => {
    expect(at(draft())).toEqual([]);
    expect(at(draft({ payBy: TODAY }))).toEqual([]);
  });
  test.each([
    [{ items: [] }, 'pay-add'],
    [{ items: [item({ name: ' ' })] }, 'pay-name-1'],
    [{ items: [item({ name: 'a'.repeat(301) })] }, 'pay-name-1'],
    [{ items: [item({ amount: null })] }, 'pay-amount-1'],
    [{ items: [item({ amount: '1.5 triệu' })] }, 'pay-amount-1'],
    [{ items: [item({ amount: 0 })] }, 'pay-amount-1'],
    [{ items: [item({ amount: 1_000_000_000_001 })] }, 'pay-amount-1'],
    [{ payBy: '31/02/2027' }, 'pay-payBy'],
    [{ payBy: '2026-11-20' }, 'pay-payBy'],
    [{ noticeNumber: '1'.repeat(101) }, 'pay-noticeNumber'],
    [{ note: 'a'.repeat(4001) }, 'pay-note'],
  ])('%j', (more, id) => {
    expect(at(draft(more))).toEqual([id]);
  });
});

test('only what was said is sent, trimmed', () => {
  expect(givenForPayment(draft({ items: [item({ name: ' Phí ' })] }))).toEqual({
    payment: { items: [{ name: 'Phí', kind: 'LE_PHI', amount: 1_000_000 }] },
  });
  expect(
    givenForPayment(draft({ noticeNumber: ' 12/TB ', payBy: '2026-12-01', note: ' nộp sớm ' })),
  ).toMatchObject({ payment: { noticeNumber: '12/TB', payBy: '2026-12-01' }, note: 'nộp sớm' });
});

test('pointers of the server lead to the item as it stands now', () => {
  const two = draft({ items: [item({ id: 7 }), item({ id: 9 })] });
  const idAt = (pointer: string) => {
    const trouble = troubleAt(two, pointer);
    return trouble && troubleId(trouble);
  };
  expect(idAt('/payment/items/1/amount')).toBe('pay-amount-9');
  expect(idAt('/payment/items/0/name')).toBe('pay-name-7');
  expect(idAt('/payment/items')).toBe('pay-add');
  expect(idAt('/payment/payBy')).toBe('pay-payBy');
  expect(idAt('/note')).toBe('pay-note');
  expect(idAt('/reason')).toBeNull();
});

describe('a stored draft', () => {
  test('comes back as it was, numbered anew', () => {
    const stored = draft({ items: [item({ id: 4, amount: '1 tri' })], note: 'x' });
    expect(readPayment(stored)).toEqual({ ...stored, items: [item({ id: 1, amount: '1 tri' })] });
  });
  test('is read for what it is', () => {
    expect(readPayment('x')).toBeNull();
    expect(readPayment({ items: [null, { kind: 'GOLD', amount: {} }], payBy: 5 })).toEqual({
      ...EMPTY_PAYMENT,
      items: [{ id: 2, name: '', kind: 'LE_PHI', amount: null }],
    });
  });
});
