import { describe, expect, it } from 'vitest';
import { birthForm } from '../../test/birth-form.js';
import { ast } from '../../test/expression.js';
import type { Field, GroupMember } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { expressionEnvironment } from './expression-environment.js';
import { lintForm } from './lint-form.js';

const label = { vi: 'Mục', en: 'Field' };
const formOf = (...fields: Field[]): FormDefinition => ({
  pages: [{ key: 'page', title: label, fields }],
  rules: [],
});
const found = (form: FormDefinition) => lintForm(form).map(({ code, path }) => `${code} ${path}`);

const text = (key: string, more: object = {}) => ({ key, label, type: 'text' as const, ...more });
const group = (fields: GroupMember[], more: object = {}): Field => ({
  key: 'people',
  label,
  type: 'repeatingGroup',
  itemTitle: label,
  fields,
  ...more,
});

it('finds nothing in a good form', () => {
  expect(lintForm(birthForm)).toEqual([]);
});

describe('what keeps a form from being published', () => {
  it.each<[string, FormDefinition, string[]]>([
    ['no pages', { pages: [], rules: [] }, ['EMPTY_FORM /pages']],
    ['an empty page', formOf(), ['EMPTY_PAGE /pages/0/fields']],
    ['a key twice', formOf(text('a'), text('a')), ['DUPLICATE_KEY /pages/0/fields/1/key']],
    [
      'a member key twice',
      formOf(group([text('a'), text('a')])),
      ['DUPLICATE_KEY /pages/0/fields/0/fields/1/key'],
    ],
    ['a key with a dash', formOf(text('full-name')), ['BAD_KEY /pages/0/fields/0/key']],
    ['a reserved key', formOf(text('today')), ['RESERVED_KEY /pages/0/fields/0/key']],
    ['a prototype key', formOf(text('constructor')), ['RESERVED_KEY /pages/0/fields/0/key']],
    [
      'a label in one language',
      formOf(text('a', { label: { vi: 'Mục', en: ' ' } })),
      ['MISSING_TEXT /pages/0/fields/0/label/en'],
    ],
    [
      'no options',
      formOf({ key: 'a', label, type: 'choice', options: [] }),
      ['NO_OPTIONS /pages/0/fields/0/options'],
    ],
    [
      'an option twice',
      formOf({
        key: 'a',
        label,
        type: 'choice',
        options: [
          { value: 'x', label },
          { value: 'x', label },
        ],
      }),
      ['DUPLICATE_OPTION /pages/0/fields/0/options/1/value'],
    ],
    [
      'bounds crossed',
      formOf({ key: 'a', label, type: 'integer', min: 5, max: 4 }),
      ['BAD_BOUNDS /pages/0/fields/0/min'],
    ],
    [
      'a bad date bound',
      formOf({ key: 'a', label, type: 'date', max: 'tomorrow' }),
      ['BAD_BOUNDS /pages/0/fields/0/max'],
    ],
    [
      'date bounds crossed',
      formOf({ key: 'a', label, type: 'date', min: 'today', max: 'today-1' }),
      ['BAD_BOUNDS /pages/0/fields/0/min'],
    ],
    [
      'a scale of nine',
      formOf({ key: 'a', label, type: 'decimal', scale: 9 }),
      ['BAD_BOUNDS /pages/0/fields/0/scale'],
    ],
    [
      'a required heading',
      formOf(text('a'), { key: 'h', label, type: 'heading', requiredIf: ast('true') } as Field),
      ['NOT_A_QUESTION /pages/0/fields/1/requiredIf'],
    ],
    [
      'a prefill that cannot fit',
      formOf({ key: 'a', label, type: 'integer', prefill: 'profile.fullName' }),
      ['BAD_PREFILL /pages/0/fields/0/prefill'],
    ],
    [
      'an unknown name',
      formOf(text('a', { visibleIf: ast('nope = true') })),
      ['BAD_EXPRESSION /pages/0/fields/0/visibleIf'],
    ],
    [
      'a condition that is no condition',
      formOf(text('a'), text('b', { visibleIf: ast('a') })),
      ['BAD_EXPRESSION /pages/0/fields/1/visibleIf'],
    ],
    [
      'a mistyped choice',
      formOf(
        { key: 'c', label, type: 'choice', options: [{ value: 'HOME', label }] },
        text('b', { visibleIf: ast('c = "HOUSE"') }),
      ),
      ['BAD_EXPRESSION /pages/0/fields/1/visibleIf'],
    ],
    [
      'a computed value of another type',
      formOf(text('a'), { key: 'c', label, type: 'computed', expression: ast('a'), format: 'money' }),
      ['BAD_EXPRESSION /pages/0/fields/1/expression'],
    ],
    [
      'looking ahead',
      formOf(text('a', { visibleIf: ast('b = "x"') }), text('b')),
      ['FORWARD_REFERENCE /pages/0/fields/0/visibleIf'],
    ],
    [
      'looking at itself',
      formOf(text('a', { visibleIf: ast('a = "x"') })),
      ['FORWARD_REFERENCE /pages/0/fields/0/visibleIf'],
    ],
    [
      'a member looking at its own group',
      formOf(group([text('a', { visibleIf: ast('count(people) > 1') })])),
      ['FORWARD_REFERENCE /pages/0/fields/0/fields/0/visibleIf'],
    ],
    [
      'a member looking at a later member',
      formOf(group([text('a', { visibleIf: ast('b = "x"') }), text('b')])),
      ['FORWARD_REFERENCE /pages/0/fields/0/fields/0/visibleIf'],
    ],
    [
      'a rule told nowhere',
      { ...formOf(text('a')), rules: [{ key: 'r', field: 'b', check: ast('a = "x"'), message: label }] },
      ['UNKNOWN_RULE_FIELD /rules/0/field'],
    ],
  ])('%s', (_, form, problems) => {
    expect(found(form)).toEqual(problems);
    expect(lintForm(form).every(({ severity }) => severity === 'ERROR')).toBe(true);
  });
});

describe('what an author should weigh', () => {
  it.each<[string, FormDefinition, string[]]>([
    [
      'six questions on a page',
      formOf(...'abcdef'.split('').map((key) => text(key))),
      ['MANY_QUESTIONS /pages/0/fields'],
    ],
    [
      'personal data without a class',
      formOf({ key: 'a', label, type: 'phone' }),
      ['NO_PERSONAL_CLASS /pages/0/fields/0'],
    ],
    [
      'a member named as a field outside',
      formOf(text('a'), group([text('a')])),
      ['SHADOWED_KEY /pages/0/fields/1/fields/0/key'],
    ],
    [
      'a member named as a later field, which its neighbours may still name',
      formOf(group([text('a'), text('b', { visibleIf: ast('a = "x"') })]), text('a')),
      ['SHADOWED_KEY /pages/0/fields/0/fields/0/key'],
    ],
  ])('%s', (_, form, problems) => {
    expect(found(form)).toEqual(problems);
    expect(lintForm(form).every(({ severity }) => severity === 'WARNING')).toBe(true);
  });

  it('does not count five questions and a heading as many', () => {
    const fields: Field[] = [
      ...'abcde'.split('').map((key) => text(key)),
      { key: 'h', label, type: 'heading' },
    ];
    expect(found(formOf(...fields))).toEqual([]);
  });

  it('accepts requiredIf and rules that look ahead', () => {
    expect(found(formOf(text('a', { requiredIf: ast('b = "x"') }), text('b')))).toEqual([]);
  });
});

describe('names for guards, fees and documents', () => {
  it('are the answers by type, with their parts and members', () => {
    expect(expressionEnvironment(birthForm, { caseKeys: ['x'] })).toMatchObject({
      childName: 'string',
      bornOn: 'date',
      gender: { type: 'string', oneOf: ['MALE', 'FEMALE'] },
      late: 'boolean',
      'mother.fullName': 'string',
      'mother.dateOfBirth': 'date',
      siblings: 'list',
      'siblings.allowance': 'list<number>',
      total: 'number',
      today: 'date',
      case: { type: 'string', oneOf: ['x'] },
      'profile.fullName': 'string',
    });
  });

  it('hold no headings, and those of another form when given', () => {
    expect(expressionEnvironment(birthForm)).not.toHaveProperty('motherHeading');
    const step = formOf(text('note', { visibleIf: ast('gender = "MALE"') }));
    expect(lintForm(step, { given: expressionEnvironment(birthForm) })).toEqual([]);
    expect(lintForm(step)).toHaveLength(1);
  });
});
