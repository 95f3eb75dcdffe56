import type { ExpressionType, NameType, ScalarType, TypeEnvironment } from '@motcua/domain';
import { isGroup, partsOf } from '../definition/field-kind.js';
import type { ComputedFormat, Field, GroupMember, RepeatingGroupField } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';

export interface EnvironmentOptions {
  /** Case keys of the procedure: comparing `case` with any other is then an error. */
  caseKeys?: readonly string[];
  /** Names known outside the form: for the form of a step, whatever guards may name. A field's key hides them. */
  given?: TypeEnvironment;
}

const FORMAT_TYPES: Record<ComputedFormat, ScalarType> = {
  text: 'string',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  date: 'date',
  yesNo: 'boolean',
};

/**
 * Every name that an expression over this form may use, with its type: the answers, `today`,
 * `profile`, `case` and `channel`. For checking guards, fees and document rules at publish.
 */
export function expressionEnvironment(
  form: FormDefinition,
  options: EnvironmentOptions = {},
): TypeEnvironment {
  const fields = form.pages.flatMap((page) => page.fields);
  const own = Object.fromEntries([...fields.flatMap(namesOf), ...contextNames(options)]);
  const hidden = new Set(fields.map(({ key }) => key));
  const given = Object.entries(options.given ?? {}).filter(([name]) => !hidden.has(name.split('.')[0] ?? ''));
  return { ...Object.fromEntries(given), ...own };
}

/** What the `initial` of a field must give; null for a field that cannot have one. */
export function typeOfAnswer(field: GroupMember): ExpressionType | null {
  const [, type] = memberNames(field)[0] ?? [];
  if (type === undefined || field.type === 'computed') return null;
  return typeof type === 'string' ? type : type.type;
}

/** As {@link expressionEnvironment}, seen from within an item, where a member's key is its own answer. */
export function memberEnvironment(group: RepeatingGroupField, outer: TypeEnvironment): TypeEnvironment {
  return { ...outer, ...Object.fromEntries(group.fields.flatMap(namesOf)) };
}

/** What the expression of a computed field must give. */
export function typeOfFormat(format: ComputedFormat): ScalarType {
  return FORMAT_TYPES[format];
}

function contextNames({ caseKeys }: EnvironmentOptions): [string, NameType][] {
  const texts = ['fullName', 'personalId', 'gender', 'phone', 'email', 'nationality', 'ethnicity'];
  const places = ['provinceCode', 'communeCode', 'detail'];
  return [
    ['today', 'date'],
    ['case', caseKeys ? { type: 'string', oneOf: caseKeys } : 'string'],
    ['channel', { type: 'string', oneOf: ['ONLINE', 'COUNTER', 'POSTAL'] }],
    ['profile', 'any'],
    ['profile.dateOfBirth', 'date'],
    ['profile.address', 'any'],
    ...texts.map((name): [string, NameType] => [`profile.${name}`, 'string']),
    ...places.map((name): [string, NameType] => [`profile.address.${name}`, 'string']),
  ];
}

function namesOf(field: Field): [string, NameType][] {
  if (!isGroup(field)) return memberNames(field);
  const members = field.fields.flatMap(memberNames);
  return [[field.key, 'list'], ...members.map(([name, type]) => listName(`${field.key}.${name}`, type))];
}

function listName(name: string, type: NameType): [string, NameType] {
  const item = typeof type === 'string' ? type : type.type;
  const list: ExpressionType =
    item === 'any' || item.startsWith('list') ? 'list' : `list<${item as ScalarType}>`;
  return [name, typeof type === 'string' ? list : { type: list, oneOf: type.oneOf }];
}

function memberNames(field: GroupMember): [string, NameType][] {
  switch (field.type) {
    case 'heading':
    case 'note':
      return [];
    case 'integer':
    case 'decimal':
    case 'money':
      return [[field.key, 'number']];
    case 'date':
      return [[field.key, 'date']];
    case 'yesNo':
      return [[field.key, 'boolean']];
    case 'choice':
      return [[field.key, { type: 'string', oneOf: field.options.map(({ value }) => value) }]];
    case 'multiChoice':
      return [[field.key, { type: 'list<string>', oneOf: field.options.map(({ value }) => value) }]];
    case 'file':
      return [[field.key, 'list<string>']];
    case 'computed':
      return [[field.key, typeOfFormat(field.format)]];
    case 'person':
    case 'organisation':
    case 'address':
      return [
        [field.key, 'any'],
        ...partsOf(field)
          .filter(({ need }) => need !== 'NONE')
          .map(({ part }): [string, NameType] => [
            `${field.key}.${part}`,
            part === 'dateOfBirth' ? 'date' : 'string',
          ]),
      ];
    default:
      return [[field.key, 'string']];
  }
}
