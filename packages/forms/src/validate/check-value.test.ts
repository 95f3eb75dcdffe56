import { describe, expect, it } from 'vitest';
import type { Field } from '../definition/field.js';
import { validateAnswers } from './validate-answers.js';

const label = { vi: 'Mục thử', en: 'Test field' };
const options = [{ value: 'YES', label }];

type Loose = Partial<Record<string, unknown>> & { type: Field['type'] };

/** Codes with the part they belong to, for one answered field. */
function problems(field: Loose, value: unknown): string[] {
  const whole = { key: 'field', label, ...field } as Field;
  const form = { pages: [{ key: 'page', title: label, fields: [whole] }], rules: [] };
  const { errors } = validateAnswers(form, { field: value }, { today: '2026-11-21' }, { mode: 'submit' });
  return errors.map(({ code, pointer }) => code + pointer.slice('/answers/field'.length));
}

const PERSON = { type: 'person', personalId: 'REQUIRED', dateOfBirth: 'OPTIONAL' } as const;

describe('one answer against its field', () => {
  it.each<[Loose, unknown, string[]]>([
    [{ type: 'text' }, 'x'.repeat(200), []],
    [{ type: 'text' }, 'x'.repeat(201), ['TOO_LONG']],
    [{ type: 'text', minLength: 3 }, 'ab', ['TOO_SHORT']],
    [{ type: 'text', maxLength: 2 }, 'Đệ'.normalize('NFD'), []],
    [{ type: 'text' }, 5, ['WRONG_TYPE']],
    [{ type: 'text', pattern: 'PERSON_NAME' }, 'Y Bhăm Niê Kđăm', []],
    [{ type: 'text', pattern: 'PERSON_NAME' }, "H'Hen Niê", []],
    [{ type: 'text', pattern: 'PERSON_NAME' }, 'Nguyễn Văn 4n', ['BAD_FORMAT']],
    [{ type: 'text', pattern: 'DIGITS' }, '12-3', ['BAD_FORMAT']],
    [{ type: 'text', pattern: 'PASSPORT' }, 'C1234567', []],
    [{ type: 'text', pattern: 'DOCUMENT_NUMBER' }, '12/2026/QĐ-UBND', []],
    [{ type: 'text', pattern: 'DOCUMENT_NUMBER' }, '12; DROP', ['BAD_FORMAT']],
    [{ type: 'longText' }, 'x'.repeat(2001), ['TOO_LONG']],
    [{ type: 'integer', min: 1, max: 9 }, '0', ['TOO_SMALL']],
    [{ type: 'integer', min: 1, max: 9 }, 10, ['TOO_BIG']],
    [{ type: 'integer' }, 3.5, ['NOT_A_NUMBER']],
    [{ type: 'integer' }, 'ba', ['NOT_A_NUMBER']],
    [{ type: 'integer' }, 2 ** 60, ['NOT_A_NUMBER']],
    [{ type: 'decimal' }, '1,25', []],
    [{ type: 'decimal' }, '1,255', ['TOO_PRECISE']],
    [{ type: 'decimal' }, '1.250', ['NOT_A_NUMBER']],
    [{ type: 'money' }, -1, ['TOO_SMALL']],
    [{ type: 'money' }, '50.000 đ', []],
    [{ type: 'date' }, '29/02/2024', []],
    [{ type: 'date' }, '29/02/2023', ['NOT_A_DATE']],
    [{ type: 'date', max: 'today' }, '22/11/2026', ['DATE_TOO_LATE']],
    [{ type: 'date', max: 'today' }, '21/11/2026', []],
    [{ type: 'date', min: 'today-60' }, '21/09/2026', ['DATE_TOO_EARLY']],
    [{ type: 'yesNo' }, false, []],
    [{ type: 'yesNo' }, 'có', ['WRONG_TYPE']],
    [{ type: 'choice', options }, 'NO', ['NOT_AN_OPTION']],
    [{ type: 'choice', options }, ['YES'], ['WRONG_TYPE']],
    [{ type: 'multiChoice', options }, ['YES', 'YES'], []],
    [{ type: 'multiChoice', options }, ['YES', 'NO'], ['NOT_AN_OPTION']],
    [{ type: 'multiChoice', options, min: 2 }, ['YES'], ['TOO_FEW']],
    [{ type: 'personalId' }, '044 190 001 234', []],
    [{ type: 'personalId' }, '123456789', ['BAD_PERSONAL_ID']],
    [{ type: 'personalId' }, '04419000123x', ['BAD_PERSONAL_ID']],
    [{ type: 'enterpriseCode' }, '0123456789-001', []],
    [{ type: 'enterpriseCode' }, '012345678', ['BAD_ENTERPRISE_CODE']],
    [{ type: 'phone' }, '+84912345678', []],
    [{ type: 'phone' }, '0112345678', ['BAD_PHONE']],
    [{ type: 'phone' }, 912345678, ['WRONG_TYPE']],
    [{ type: 'email' }, 'an@example', ['BAD_EMAIL']],
    [{ type: 'email' }, `${'a'.repeat(60)}@${'b.'.repeat(100)}vn`, ['BAD_EMAIL']],
    [{ type: 'file' }, ['0198c0de-0000-7000-8000-000000000001'], []],
    [{ type: 'file' }, ['a1', 'b2'], ['TOO_MANY']],
    [{ type: 'file', max: 2 }, ['../../etc/passwd'], ['WRONG_TYPE']],
    [PERSON, { fullName: 'An' }, ['REQUIRED/personalId']],
    [PERSON, { fullName: 'An', personalId: '1' }, ['BAD_PERSONAL_ID/personalId']],
    [
      PERSON,
      { personalId: '044190001234', dateOfBirth: '2027-01-01' },
      ['REQUIRED/fullName', 'DATE_TOO_LATE/dateOfBirth'],
    ],
    [{ type: 'person' }, { fullName: 'An', personalId: '044190001234' }, ['UNKNOWN_FIELD/personalId']],
    [{ type: 'person' }, 'An', ['WRONG_TYPE']],
    [{ type: 'organisation' }, { name: 'Công ty An', evil: 1 }, ['UNKNOWN_FIELD/evil']],
    [{ type: 'address' }, { provinceCode: '44', detail: 'Thôn 3' }, ['REQUIRED/communeCode']],
    [{ type: 'address', detail: 'NONE' }, { provinceCode: '44', communeCode: '19333' }, []],
    [{ type: 'heading' }, 'x', ['UNKNOWN_FIELD']],
    [{ type: 'note' }, 'x', ['UNKNOWN_FIELD']],
  ])('%j with %j: %j', (field, value, expected) => {
    expect(problems(field, value)).toEqual(expected);
  });

  it('asks the caller whether a commune lies in its province', () => {
    const fields: Field[] = [{ key: 'home', label, type: 'address', detail: 'NONE' }];
    const form = { pages: [{ key: 'page', title: label, fields }], rules: [] };
    const check = (communeCode: string) =>
      validateAnswers(
        form,
        { home: { provinceCode: '44', communeCode } },
        { today: '2026-11-21' },
        { mode: 'submit', isKnownPlace: (province, commune) => province === '44' && commune === '19333' },
      ).errors.map(({ code, pointer }) => [code, pointer]);
    expect(check('19333')).toEqual([]);
    expect(check('00001')).toEqual([['UNKNOWN_PLACE', '/answers/home/communeCode']]);
  });
});
