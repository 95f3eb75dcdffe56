import { expect, test } from 'vitest';
import { readCard } from './read-card.js';

const CARD = '099070000077|123456789|Phạm Tiến Dũng|01021970|Nam|Thôn Mẫu, xã Gio Linh, Quảng Trị|15082021';

test('a scanned card fills in who it is', () => {
  expect(readCard(CARD)).toEqual({
    personalId: '099070000077',
    fullName: 'Phạm Tiến Dũng',
    dateOfBirth: '1970-02-01',
    gender: 'male',
  });
  expect(readCard(CARD.replace('Nam', 'Nữ'.normalize('NFD')))?.gender).toBe('female');
  expect(readCard(CARD.replace('|123456789|', '||').replace('01021970', ''))).toEqual({
    personalId: '099070000077',
    fullName: 'Phạm Tiến Dũng',
    gender: 'male',
  });
});

test('nothing is read while the scanner still types, nor from what is no card', () => {
  for (let length = 0; length < CARD.length; length += 1) expect(readCard(CARD.slice(0, length))).toBeNull();
  expect(readCard('099070000077')).toBeNull();
  expect(readCard('a|b|c|d|e|f|15082021')).toBeNull();
});
