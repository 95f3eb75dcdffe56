import fc from 'fast-check';
import type { Field, FormDefinition, GroupMember } from '../src/index.js';
import { ast } from './expression.js';

const label = { vi: 'Mục', en: 'Field' };
const options = ['a', 'b', 'c'].map((value) => ({ value, label }));

type Maker = (key: string) => GroupMember;

const MAKERS: Maker[] = [
  (key) => ({ key, label, type: 'text' }),
  (key) => ({ key, label, type: 'longText', minLength: 2 }),
  (key) => ({ key, label, type: 'integer', min: 0, max: 100 }),
  (key) => ({ key, label, type: 'decimal' }),
  (key) => ({ key, label, type: 'money' }),
  (key) => ({ key, label, type: 'date', max: 'today' }),
  (key) => ({ key, label, type: 'yesNo' }),
  (key) => ({ key, label, type: 'choice', options }),
  (key) => ({ key, label, type: 'multiChoice', options }),
  (key) => ({ key, label, type: 'person', personalId: 'OPTIONAL', dateOfBirth: 'REQUIRED' }),
  (key) => ({ key, label, type: 'personalId' }),
  (key) => ({ key, label, type: 'organisation', enterpriseCode: 'OPTIONAL' }),
  (key) => ({ key, label, type: 'enterpriseCode' }),
  (key) => ({ key, label, type: 'phone' }),
  (key) => ({ key, label, type: 'email' }),
  (key) => ({ key, label, type: 'address' }),
  (key) => ({ key, label, type: 'file', max: 2 }),
  (key) => ({ key, label, type: 'heading' }),
  (key) => ({ key, label, type: 'note' }),
  (key) => ({ key, label, type: 'computed', expression: ast('1.005 * 2'), format: 'decimal' }),
];

/** A condition on the answer of an earlier field, true for some answers and not for others. */
function conditionOn(field: Field): string {
  switch (field.type) {
    case 'yesNo':
      return `${field.key} = true`;
    case 'choice':
      return `${field.key} in ["a", "b"]`;
    case 'integer':
    case 'decimal':
    case 'money':
      return `${field.key} > 40`;
    case 'repeatingGroup':
      return `count(${field.key}) > 1`;
    default:
      return `not(is blank(${field.key}))`;
  }
}

function makerAt(index: number): Maker {
  return MAKERS[index] ?? ((key) => ({ key, label, type: 'text' }));
}

const draw = fc.record({
  maker: fc.nat(MAKERS.length),
  /** Which earlier field to depend on; large numbers mean none. */
  visibleOn: fc.nat(12),
  requiredOn: fc.nat(20),
  required: fc.boolean(),
  members: fc.array(fc.nat(MAKERS.length - 1), { minLength: 1, maxLength: 3 }),
});

type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never;

function fieldOf(key: string, drawn: Draw, earlier: readonly Field[]): Field {
  const maker = MAKERS[drawn.maker];
  const base: Field = maker
    ? maker(key)
    : {
        key,
        label,
        type: 'repeatingGroup',
        itemTitle: label,
        fields: drawn.members.map((member, index) => makerAt(member)(`${key}m${index}`)),
      };
  const [shownBy, requiredBy] = [namedAt(earlier, drawn.visibleOn), namedAt(earlier, drawn.requiredOn)];
  const shown = shownBy ? { visibleIf: ast(conditionOn(shownBy)) } : {};
  if (base.type === 'heading' || base.type === 'note' || base.type === 'computed')
    return { ...base, ...shown };
  const asked = requiredBy ? { requiredIf: ast(conditionOn(requiredBy)) } : { required: drawn.required };
  return { ...base, ...shown, ...asked };
}

/** Headings and notes have no value to name. */
function namedAt(fields: readonly Field[], index: number): Field | undefined {
  const field = fields[index];
  return field?.type === 'heading' || field?.type === 'note' ? undefined : field;
}

/** Forms as an author could publish them: unique keys, conditions on earlier fields only. */
const anyForm: fc.Arbitrary<FormDefinition> = fc
  .record({
    draws: fc.array(draw, { minLength: 1, maxLength: 10 }),
    perPage: fc.integer({ min: 1, max: 5 }),
    pageConditions: fc.array(fc.nat(12), { minLength: 10, maxLength: 10 }),
  })
  .map(({ draws, perPage, pageConditions }) => {
    const fields: Field[] = [];
    for (const drawn of draws) fields.push(fieldOf(`k${fields.length}`, drawn, fields));
    const pages = Array.from({ length: Math.ceil(fields.length / perPage) }, (_, index) => {
      const hangsOn = namedAt(fields.slice(0, index * perPage), pageConditions[index] ?? 99);
      return {
        key: `p${index}`,
        title: label,
        fields: fields.slice(index * perPage, (index + 1) * perPage),
        ...(hangsOn ? { visibleIf: ast(conditionOn(hangsOn)) } : {}),
      };
    });
    return { pages, rules: [] };
  });

const word = fc.constantFrom('Nguyễn', 'Đỗ Thị Hằng', 'Thôn Bắc', 'hoa ban', 'An');

/** An answer that passes every check of its field. */
function validValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
    case 'longText':
      return word;
    case 'integer':
    case 'money':
      return fc.integer({ min: 0, max: 100 });
    case 'decimal':
      return fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100);
    case 'date':
      return fc.constantFrom('2024-02-29', '1990-09-05', '2026-11-21');
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom('a', 'b', 'c');
    case 'multiChoice':
      return fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    case 'person':
      return fc.record(
        { fullName: word, personalId: fc.constant('044190001234'), dateOfBirth: fc.constant('1990-09-05') },
        { requiredKeys: ['fullName', 'dateOfBirth'] },
      );
    case 'personalId':
      return fc.constantFrom('044190001234', '001090000001');
    case 'organisation':
      return fc.record({ name: word, enterpriseCode: fc.constant('0123456789') }, { requiredKeys: ['name'] });
    case 'enterpriseCode':
      return fc.constantFrom('0123456789', '0123456789-001');
    case 'phone':
      return fc.constantFrom('0912345678', '02433123456');
    case 'email':
      return fc.constant('an@example.com');
    case 'address':
      return fc.record({ provinceCode: fc.constant('44'), communeCode: fc.constant('19333'), detail: word });
    case 'file':
      return fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 2 });
    case 'repeatingGroup':
      return fc.array(validRecord(field.fields), { minLength: 1, maxLength: 3 });
    case 'heading':
    case 'note':
    case 'computed':
      return fc.constant(undefined);
  }
}

function validRecord(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.key, validValue(field)])));
}

/** Answers in which every field of the form, shown or not, is answered well. */
export function validAnswers(form: FormDefinition): fc.Arbitrary<Record<string, unknown>> {
  return validRecord(form.pages.flatMap((page) => page.fields));
}

/** Answers of every quality: right, missing, half-typed, of the wrong shape, unknown, hostile. */
export function anyAnswers(form: FormDefinition): fc.Arbitrary<unknown> {
  const fields = form.pages.flatMap((page) => page.fields);
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('29/02/2023', '+84 912', '1.250', '  '),
  );
  const record = fc.record(
    Object.fromEntries(
      fields.map((field) => [field.key, fc.oneof({ weight: 3, arbitrary: validValue(field) }, junk)]),
    ),
    { requiredKeys: [] },
  );
  const stray = fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'zzz', ''),
    fc.jsonValue(),
  );
  return fc.oneof(
    { weight: 6, arbitrary: record },
    { weight: 2, arbitrary: fc.tuple(record, stray).map(([known, odd]) => ({ ...known, ...odd })) },
    { weight: 1, arbitrary: fc.anything() },
  );
}

/** A form with answers of the given kind. */
export function formWith<T>(
  answers: (form: FormDefinition) => fc.Arbitrary<T>,
): fc.Arbitrary<{ form: FormDefinition; answers: T }> {
  return anyForm.chain((form) => answers(form).map((given) => ({ form, answers: given })));
}
