import { expect, test } from 'vitest';
import { fold, matchOptions } from './match-options.js';

const communes = [
  { value: '1', label: 'Phường Đồng Hới', detail: 'tỉnh Quảng Trị', alsoKnownAs: ['Phường Hải Thành'] },
  { value: '2', label: 'Phường Đông Hà', detail: 'tỉnh Quảng Trị', alsoKnownAs: ['Phường 1', 'Phường 3'] },
  { value: '3', label: 'Xã Hải Lăng', detail: 'tỉnh Quảng Trị' },
  { value: '4', label: 'Phường Hà Đông', detail: 'thành phố Hà Nội' },
];
const found = (typed: string) => matchOptions(communes, typed).map((option) => option.value);

test('fold drops marks, case and the bar of đ, in either Unicode form', () => {
  expect(fold('  ĐỒNG  Hới ')).toBe('dong hoi');
  expect(fold('Đồng Hới'.normalize('NFD'))).toBe('dong hoi');
});

test('nothing typed keeps every option in its order', () => {
  expect(found(' ')).toEqual(['1', '2', '3', '4']);
});

test('typing without marks finds the name', () => {
  expect(found('dong hoi')).toEqual(['1']);
});

test('words count in any order, the given order first', () => {
  expect(found('dong ha')).toEqual(['2', '4']);
  expect(found('hà đông')).toEqual(['4', '2']);
});

test('an old name finds the new place', () => {
  expect(found('hai thanh')).toEqual(['1']);
});

test('the detail narrows, and comes after a hit in the name', () => {
  expect(found('dong ha noi')).toEqual(['4']);
  expect(found('ha')).toEqual(['2', '4', '3', '1']);
});

test('a word in the middle of another does not match', () => {
  expect(found('oi')).toEqual([]);
});
