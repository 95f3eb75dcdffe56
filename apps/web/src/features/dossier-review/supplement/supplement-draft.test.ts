import { expect, test } from 'vitest';
import {
  addItem,
  addOther,
  askables,
  EMPTY_SUPPLEMENT,
  givenForSupplement,
  itemAt,
  readSupplement,
  removeItem,
  setReason,
  supplementTroubles,
} from './supplement-draft.js';

const text = (vi: string) => ({ vi, en: `${vi} (en)` });
const offered = askables(
  {
    fields: [{ key: 'childName', label: text('Tên trẻ'), page: text('Về trẻ') }],
    documents: [{ key: 'birthPaper', name: text('Giấy chứng sinh') }],
  },
  ({ vi }) => vi,
);

test('documents come first, fields say where they stand', () => {
  expect(offered.map(({ id, label, place }) => [id, label, place])).toEqual([
    ['DOCUMENT:birthPaper', 'Giấy chứng sinh', null],
    ['FIELD:childName', 'Tên trẻ', 'Về trẻ'],
  ]);
  expect(askables(null, ({ vi }) => vi)).toEqual([]);
});

const asked = setReason(
  addOther(addOther(addItem(addItem(EMPTY_SUPPLEMENT, 'FIELD:childName'), 'DOCUMENT:birthPaper'))),
  'DOCUMENT:birthPaper',
  ' Ảnh mờ ',
);

test('an item is asked once, other things as often as needed', () => {
  expect(addItem(asked, 'FIELD:childName')).toBe(asked);
  expect(asked.items.map(({ id }) => id)).toEqual([
    'FIELD:childName',
    'DOCUMENT:birthPaper',
    'OTHER:1',
    'OTHER:2',
  ]);
  expect(addOther(removeItem(asked, 'OTHER:1')).items.at(-1)?.id).toBe('OTHER:3');
});

test('nothing asked, a reason without words, a second request without its basis: each is told', () => {
  expect(supplementTroubles(EMPTY_SUPPLEMENT, 'none')).toEqual([{ at: 'items' }]);
  expect(supplementTroubles(asked, 'required')).toEqual([
    { at: 'reason', id: 'FIELD:childName' },
    { at: 'reason', id: 'OTHER:1' },
    { at: 'reason', id: 'OTHER:2' },
    { at: 'legalBasis' },
  ]);
  const long = setReason(addOther(EMPTY_SUPPLEMENT), 'OTHER:1', 'a'.repeat(1001));
  expect(supplementTroubles(long, 'none')).toEqual([{ at: 'reason', id: 'OTHER:1' }]);
});

test('what is sent names kind and key, and the basis only where the law asks for it', () => {
  expect(givenForSupplement({ ...asked, note: '  ', legalBasis: 'Điều 5' }, 'none')).toEqual({
    items: [
      { kind: 'FIELD', key: 'childName', reason: '' },
      { kind: 'DOCUMENT', key: 'birthPaper', reason: 'Ảnh mờ' },
      { kind: 'OTHER', reason: '' },
      { kind: 'OTHER', reason: '' },
    ],
  });
  expect(givenForSupplement({ ...asked, note: 'x', legalBasis: ' Điều 5 ' }, 'required')).toMatchObject({
    note: 'x',
    legalBasis: 'Điều 5',
  });
});

test("the server's pointers lead to the items as they were sent", () => {
  expect(itemAt(asked, '/items/1/reason')?.id).toBe('DOCUMENT:birthPaper');
  expect(itemAt(asked, '/items/9/reason')).toBeNull();
  expect(itemAt(asked, '/note')).toBeNull();
});

test('a stored draft comes back, a broken one as far as it goes', () => {
  expect(readSupplement(structuredClone(asked))).toEqual(asked);
  expect(readSupplement({ items: [1, { id: 'OTHER:1' }], note: 'x' })).toEqual({
    ...EMPTY_SUPPLEMENT,
    note: 'x',
  });
  expect(readSupplement(null)).toBeNull();
});
