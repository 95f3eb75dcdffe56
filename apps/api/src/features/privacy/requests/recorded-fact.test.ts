import { describe, expect, test } from 'vitest';
import { recordable, recordedNow } from './recorded-fact.js';

describe('what may be recorded', () => {
  test.each([
    ['fullName', ' Phạm Tiến Dũng ', 'Phạm Tiến Dũng'],
    ['fullName', 'Ă'.normalize('NFD') + 'n', 'Ăn'],
    ['fullName', 'X', null],
    ['dateOfBirth', '1970-02-28', '1970-02-28'],
    ['dateOfBirth', '31/02/1970', null],
    ['phone', '0912345678', '0912345678'],
    ['phone', '12', null],
    ['gender', 'male', 'male'],
    ['gender', 'nam', null],
    ['email', 'an@example.vn', 'an@example.vn'],
  ] as const)('%s %s', (fact, value, recorded) => {
    expect(recordable(fact, value)).toBe(recorded);
  });
});

test('numbers of the record are told but for their last digits', () => {
  const profile = { fullName: 'Lê Văn Cường', personalId: '044012341234', phone: '0912345678' };
  expect(recordedNow('PERSONAL_ID', profile)).toBe('********1234');
  expect(recordedNow('PHONE', profile)).toBe('******5678');
  expect(recordedNow('EMAIL', profile)).toBeNull();
  expect(recordedNow('OTHER', profile)).toBeNull();
});
