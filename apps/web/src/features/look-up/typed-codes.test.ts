import { expect, test } from 'vitest';
import { meantCode, meantSecret } from './typed-codes.js';

test.each([
  'H50.101.01-261122-0007',
  ' h50.101.01-261122-0007 ',
  'H50.101.01 - 261122 - 0007',
  'H50.101.01–261122—0007',
  'h50.101.01 261122 0007',
  'H50.101.012611220007',
  'H50.101.01-2611220007',
  'H5O.1O1.O1-261122-OOO7',
  'H50.I01.0l-261122-0007',
])('%j', (typed) => {
  expect(meantCode(typed)).toBe('H50.101.01-261122-0007');
});

test('the ten-thousandth of a day keeps its five digits', () => {
  expect(meantCode('h50.12-261121-10000')).toBe('H50.12-261121-10000');
});

test('codes of another system are not taken apart', () => {
  expect(meantCode('g09.20-20261121-0092637')).toBe('G09.20-20261121-0092637');
  expect(meantCode('hoso/2026/15')).toBe('HOSO/2026/15');
});

test('the secret forgives case, blanks and dashes', () => {
  expect(meantSecret(' b55b-txt2 ')).toBe('B55BTXT2');
  expect(meantSecret('b55b txt2')).toBe('B55BTXT2');
});
