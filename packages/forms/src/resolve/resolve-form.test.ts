import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm, context } from '../../test/birth-form.js';
import { ast } from '../../test/expression.js';
import type { ComputedField, Field } from '../definition/field.js';
import { resolveForm } from './resolve-form.js';
import { isVisible, visibleFields } from './visible-fields.js';

const label = { vi: 'Mục', en: 'Field' };

function formOf(...fields: Field[]) {
  return { pages: [{ key: 'page', title: label, fields }], rules: [] };
}

const keys = (answers: unknown) =>
  visibleFields(birthForm, answers, context).map(({ pointer }) => pointer.slice(9));

describe('what is shown', () => {
  it('starts with what no condition holds back', () => {
    expect(keys({})).toEqual([
      'childName',
      'bornOn',
      'gender',
      'late',
      'motherHeading',
      'mother',
      'motherPhone',
      'married',
      'home',
    ]);
  });

  it('shows a page with its condition, and members item by item', () => {
    const siblings = [{ adult: true }, { adult: false }];
    expect(keys({ married: true, siblings }).slice(-9)).toEqual([
      'siblings',
      'siblings/0/name',
      'siblings/0/adult',
      'siblings/0/idNumber',
      'siblings/0/allowance',
      'siblings/1/name',
      'siblings/1/adult',
      'siblings/1/allowance',
      'total',
    ]);
    expect(isVisible(birthForm, { married: true, siblings }, context, '/answers/siblings/0/idNumber')).toBe(
      true,
    );
    expect(isVisible(birthForm, { married: true, siblings }, context, '/answers/siblings/1/idNumber')).toBe(
      false,
    );
  });

  it('is hidden with what it hangs on, though the old answer is still there', () => {
    const chain = formOf(
      { key: 'a', label, type: 'yesNo' },
      { key: 'b', label, type: 'yesNo', visibleIf: ast('a = true') },
      { key: 'c', label, type: 'yesNo', visibleIf: ast('b = true') },
      { key: 'd', label, type: 'text', visibleIf: ast('c = true') },
    );
    const all = { a: true, b: true, c: true, d: 'x' };
    expect(resolveForm(chain, all, context).answers).toEqual(all);
    expect(resolveForm(chain, { ...all, a: false }, context).answers).toEqual({ a: false });
    expect(resolveForm(chain, { ...all, a: false }, context).hidden).toEqual([
      '/answers/b',
      '/answers/c',
      '/answers/d',
    ]);
  });

  it('does not count a half-typed number or date as an answer', () => {
    const form = formOf(
      { key: 'area', label, type: 'decimal' },
      { key: 'big', label, type: 'note', visibleIf: ast('area > 250') },
      { key: 'bornOn', label, type: 'date' },
      { key: 'young', label, type: 'note', visibleIf: ast('age on(bornOn, today()) < 18') },
    );
    const shown = (answers: unknown) => visibleFields(form, answers, context).map(({ field }) => field.key);
    expect(shown({ area: '300', bornOn: '1/1/2020' })).toEqual(['area', 'big', 'bornOn', 'young']);
    expect(shown({ area: '300 m', bornOn: '31/02/2020' })).toEqual(['area', 'bornOn']);
    const blanks = formOf(
      { key: 'area', label, type: 'decimal' },
      { key: 'bornOn', label, type: 'date' },
      { key: 'none', label, type: 'note', visibleIf: ast('is blank(area) and bornOn = null') },
    );
    expect(isVisible(blanks, { area: '300 m', bornOn: '31/02/2020' }, context, '/answers/none')).toBe(true);
  });

  it('may hang on the day, the case, the channel, the profile and on answers given elsewhere', () => {
    const conditions = [
      'today = date("2026-11-21")',
      'case = "1.001193.01"',
      'channel = "ONLINE"',
      'profile.gender = "FEMALE"',
      'floors > 2',
    ];
    const form = formOf(
      ...conditions.map((source, index): Field => ({
        key: `n${index}`,
        label,
        type: 'note',
        visibleIf: ast(source),
      })),
    );
    expect(visibleFields(form, {}, { today: '2020-01-01' })).toEqual([]);
    const full = {
      ...context,
      caseKey: '1.001193.01',
      channel: 'ONLINE',
      profile: { gender: 'FEMALE' },
      given: { floors: 3 },
    };
    expect(visibleFields(form, {}, full)).toHaveLength(conditions.length);
  });
});

describe('what is required', () => {
  it('follows required, then requiredIf, which may look ahead', () => {
    const form = formOf(
      { key: 'a', label, type: 'text', requiredIf: ast('b = true') },
      { key: 'b', label, type: 'yesNo', required: false },
      { key: 'c', label, type: 'text' },
      { key: 'h', label, type: 'heading' },
    );
    const required = (answers: unknown) =>
      visibleFields(form, answers, context).flatMap((field) => (field.required ? [field.field.key] : []));
    expect(required({})).toEqual(['c']);
    expect(required({ b: true })).toEqual(['a', 'c']);
  });

  it('lets a member ask for its own item', () => {
    const form = formOf({
      key: 'people',
      label,
      type: 'repeatingGroup',
      itemTitle: label,
      fields: [
        { key: 'adult', label, type: 'yesNo' },
        { key: 'id', label, type: 'personalId', requiredIf: ast('adult = true') },
      ],
    });
    const [, , first, , second] = visibleFields(
      form,
      { people: [{ adult: true }, { adult: false }] },
      context,
    );
    expect([first?.pointer, first?.required]).toEqual(['/answers/people/0/id', true]);
    expect([second?.pointer, second?.required]).toEqual(['/answers/people/1/id', false]);
  });
});

it('means the own answer of an item where a field outside has the same key', () => {
  const form = formOf(
    { key: 'adult', label, type: 'yesNo' },
    {
      key: 'people',
      label,
      type: 'repeatingGroup',
      itemTitle: label,
      fields: [
        { key: 'known', label, type: 'yesNo' },
        { key: 'adult', label, type: 'yesNo', visibleIf: ast('known = true') },
        { key: 'id', label, type: 'personalId', requiredIf: ast('adult = true') },
      ],
    },
  );
  const answers = { adult: true, people: [{ known: false }, { known: true, adult: true }] };
  const required = visibleFields(form, answers, context).flatMap((field) =>
    field.field.key === 'id' ? [field.required] : [],
  );
  expect(required).toEqual([false, true]);
});

describe('computed values', () => {
  const computed = (source: string, format: ComputedField['format'], scale?: number) => {
    const field: Field = {
      key: 'c',
      label,
      type: 'computed',
      expression: ast(source),
      format,
      ...(scale === undefined ? {} : { scale }),
    };
    return resolveForm(formOf(field), {}, context).answers['c'];
  };

  it.each<[string, ComputedField['format'], number | undefined, unknown]>([
    ['0.1 + 0.2', 'decimal', undefined, 0.3],
    ['1.005', 'decimal', 2, 1.01],
    ['-1.005', 'decimal', 2, -1.01],
    ['2.5', 'integer', undefined, 3],
    ['1000000 * 1.1', 'money', undefined, 1100000],
    ['1 / 0', 'decimal', undefined, undefined],
    ['0.0000001', 'decimal', 2, 0],
    ['"a" + "b"', 'text', undefined, 'ab'],
    ['"a"', 'integer', undefined, undefined],
    ['today()', 'date', undefined, '2026-11-21'],
    ['date("2023-02-29")', 'date', undefined, undefined],
    ['1 < 2', 'yesNo', undefined, true],
  ])('%s as %s', (source, format, scale, value) => {
    expect(computed(source, format, scale)).toBe(value);
  });

  it('may build on each other', () => {
    const form = formOf(
      { key: 'price', label, type: 'money' },
      { key: 'tax', label, type: 'computed', expression: ast('price * 0.1'), format: 'money' },
      { key: 'sum', label, type: 'computed', expression: ast('price + tax'), format: 'money' },
    );
    expect(resolveForm(form, { price: 50000 }, context).answers).toEqual({
      price: 50000,
      tax: 5000,
      sum: 55000,
    });
  });
});

it('takes anything for answers', () => {
  for (const odd of [null, undefined, 5, 'x', [], [birthAnswers], { childName: {} }]) {
    expect(resolveForm(birthForm, odd, context).answers).toEqual({});
  }
});
