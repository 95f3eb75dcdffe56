import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm } from '../../test/birth-form.js';
import type { Field } from '../definition/field.js';
import { normalizeAnswers } from './normalize-answers.js';

const label = { vi: 'Mục', en: 'Field' };

function normalized(field: Field, value: unknown): unknown {
  const form = { pages: [{ key: 'page', title: label, fields: [field] }], rules: [] };
  return normalizeAnswers(form, { [field.key]: value })[field.key];
}

const of = (
  type: 'text' | 'longText' | 'integer' | 'money' | 'date' | 'phone' | 'email' | 'yesNo',
): Field => ({
  key: 'field',
  label,
  type,
});

describe('text', () => {
  it('composes diacritics typed as separate marks', () => {
    const apart = 'Nguyễn Thị Hằng'.normalize('NFD');
    expect(apart).not.toBe('Nguyễn Thị Hằng');
    expect(normalized(of('text'), apart)).toBe('Nguyễn Thị Hằng');
  });

  it('trims, joins runs of blanks, and drops invisible characters', () => {
    expect(normalized(of('text'), '  Đỗ \t Văn\u00a0 \u200bMười\n')).toBe('Đỗ Văn Mười');
    expect(normalized(of('text'), 'An\u0000\u202e')).toBe('An');
    expect(normalized(of('text'), 'a\ud800b')).toBe('a\ufffdb');
  });

  it('keeps the lines of a long text', () => {
    expect(normalized(of('longText'), ' Dòng một\r\nDòng hai \r\n')).toBe('Dòng một\nDòng hai');
  });
});

describe('values in their normal form', () => {
  it.each([
    ['phone', '+84 912 345 678', '0912345678'],
    ['phone', '+84 (0) 912 345 678', '0912345678'],
    ['phone', '0084912345678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['phone', '0912.345.678', '0912345678'],
    ['phone', '0243-3123456', '02433123456'],
    ['phone', '123', '123'],
    ['phone', 'không có', 'không có'],
    ['email', ' An.Nguyen@Example.COM ', 'An.Nguyen@example.com'],
    ['date', '29/2/2024', '2024-02-29'],
    ['date', '29/02/2023', '29/02/2023'],
    ['integer', '1.200', 1200],
    ['integer', '12a', '12a'],
    ['money', '50.000 đ', 50000],
    ['yesNo', 'true', true],
    ['yesNo', 'false', false],
  ] as const)('%s %s', (type, typed, value) => {
    expect(normalized(of(type), typed)).toBe(value);
  });

  it.each([null, undefined, '', '   ', [], {}])('leaves out the empty value %j', (empty) => {
    const field: Field = { key: 'field', label, type: Array.isArray(empty) ? 'file' : 'person' };
    expect(normalized(field, empty)).toBeUndefined();
  });

  it('counts a choice made twice once', () => {
    const field: Field = { key: 'field', label, type: 'multiChoice', options: [] };
    expect(normalized(field, ['b', ' a', 'b'])).toEqual(['b', 'a']);
  });

  it('reads the parts of people and organisations', () => {
    const person: Field = {
      key: 'field',
      label,
      type: 'person',
      personalId: 'REQUIRED',
      dateOfBirth: 'OPTIONAL',
    };
    const typed = { fullName: ' Lê  Văn Cường ', personalId: '044 190 001 234', dateOfBirth: '5/9/1990' };
    expect(normalized(person, typed)).toEqual({
      fullName: 'Lê Văn Cường',
      personalId: '044190001234',
      dateOfBirth: '1990-09-05',
    });
    const organisation: Field = { key: 'field', label, type: 'organisation', enterpriseCode: 'REQUIRED' };
    expect(normalized(organisation, { name: 'A', enterpriseCode: '0123456789001' })).toEqual({
      name: 'A',
      enterpriseCode: '0123456789-001',
    });
  });
});

describe('what it does not touch', () => {
  it('hides nothing from validation', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"admin": true}, "evil": 1, "siblings": [{"odd": 2}, 3]}',
    ) as unknown;
    const normal = normalizeAnswers(birthForm, hostile);
    expect(Object.keys(normal).toSorted()).toEqual(['__proto__', 'evil', 'siblings']);
    expect(Object.getPrototypeOf(normal)).toBe(Object.prototype);
    expect(normal['siblings']).toEqual([{ odd: 2 }, 3]);
  });

  it('keeps a blank card in its place', () => {
    const normal = normalizeAnswers(birthForm, { siblings: [{ name: ' ' }, { name: 'Bảo' }] });
    expect(normal['siblings']).toEqual([{}, { name: 'Bảo' }]);
  });

  it('leaves good answers as they are', () => {
    expect(normalizeAnswers(birthForm, birthAnswers)).toEqual(birthAnswers);
  });
});
