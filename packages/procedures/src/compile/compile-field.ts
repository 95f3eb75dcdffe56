import type { Text, TypeEnvironment } from '@motcua/domain';
import { typeOfAnswer } from '@motcua/forms';
import type { ChoiceOption, CrossFieldRule, Field, GroupMember, RepeatingGroupField } from '@motcua/forms';
import type { FieldSource, GroupSource, MemberSource, RuleSource } from '../files/field-source.js';
import type { SourcePath } from '../source/problem.js';
import { namesOnly, type ExpressionCompiler } from './expressions.js';
import { answersOf } from './names.js';
import { present } from './present.js';

export type OptionsBlock = Record<string, Text | { label: Text; hint?: Text | undefined }>;

export interface FieldContext {
  expressions: ExpressionCompiler;
  env: TypeEnvironment;
  /** What was known before the form: what `initial` may name. Null where there is nothing before it. */
  known: TypeEnvironment | null;
  lists: Readonly<Record<string, OptionsBlock>>;
}

export function compileField(
  key: string,
  source: FieldSource,
  path: SourcePath,
  context: FieldContext,
): Field {
  return source.type === 'repeatingGroup'
    ? compileGroup(key, source, path, context)
    : withInitial(compileMember(key, source, path, context), source, path, context);
}

/** What a field begins with; only a form that something came before can say that. */
function withInitial(
  field: GroupMember,
  source: MemberSource,
  path: SourcePath,
  { expressions, known }: FieldContext,
): GroupMember {
  const initial = 'initial' in source ? source.initial : undefined;
  if (initial === undefined) return field;
  const at = [...path, 'initial'];
  const expected = known && typeOfAnswer(field);
  if (!known || !expected) {
    const vi = 'initial chỉ dùng cho câu hỏi, ngoài nhóm lặp, trong phiếu của một bước';
    expressions.report(at, { vi, en: 'initial is for questions outside groups, in the form of a step' });
    return field;
  }
  return { ...field, initial: expressions.compile(at, initial, known, expected) } as GroupMember;
}

export function compileRules(
  rules: Readonly<Record<string, RuleSource>> | undefined,
  path: SourcePath,
  { expressions, env }: FieldContext,
): CrossFieldRule[] {
  return Object.entries(rules ?? {}).map(([key, { field, check, message }]) => ({
    key,
    field,
    check: expressions.compile([...path, key, 'check'], check, env, 'boolean'),
    message,
  }));
}

function compileGroup(
  key: string,
  source: GroupSource,
  path: SourcePath,
  context: FieldContext,
): RepeatingGroupField {
  const { fields, rules, ...rest } = source;
  const inside = { ...context, env: groupMembersIn(key, source, context), known: null };
  const members = Object.entries(fields).map(([name, member]) => {
    const here = [...path, 'fields', name];
    return withInitial(compileMember(name, member, here, inside), member, here, inside);
  });
  const compiledRules = compileRules(rules, [...path, 'rules'], inside);
  return {
    ...(common(key, rest, path, context) as Omit<RepeatingGroupField, 'fields'>),
    fields: members,
    ...(compiledRules.length > 0 && { rules: compiledRules }),
  };
}

/** Inside a group its members stand for their own answer, hiding the form's fields of the same key. */
function groupMembersIn(key: string, group: GroupSource, context: FieldContext): TypeEnvironment {
  const blind = { ...context, expressions: namesOnly };
  const fields = Object.entries(group.fields).map(([name, member]) =>
    compileMember(name, member, [key], blind),
  );
  return { ...context.env, ...answersOf({ pages: [{ key, title: group.label, fields }], rules: [] }) };
}

function compileMember(
  key: string,
  source: MemberSource,
  path: SourcePath,
  context: FieldContext,
): GroupMember {
  const base = common(key, source, path, context);
  switch (source.type) {
    case 'choice':
    case 'multiChoice':
      return { ...base, options: optionsOf(source.options, [...path, 'options'], context) } as GroupMember;
    case 'computed': {
      const expected = COMPUTED_TYPES[source.format];
      const { expressions, env } = context;
      const expression = expressions.compile([...path, 'expression'], source.expression, env, expected);
      return { ...base, expression } as GroupMember;
    }
    case 'person':
      return {
        ...base,
        ...present({ personalId: need(source.personalId), dateOfBirth: need(source.dateOfBirth) }),
      } as GroupMember;
    case 'organisation':
      return { ...base, ...present({ enterpriseCode: need(source.enterpriseCode) }) } as GroupMember;
    case 'address':
      return { ...base, ...present({ detail: need(source.detail) }) } as GroupMember;
    default:
      return base as GroupMember;
  }
}

const COMPUTED_TYPES = {
  text: 'string',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  date: 'date',
  yesNo: 'boolean',
} as const;

/** The file's keys are the definition's but for conditions; their shapes were checked when the file was read. */
function common(
  key: string,
  source: Omit<FieldSource, 'fields' | 'rules'>,
  path: SourcePath,
  { expressions, env }: FieldContext,
): object {
  const {
    showIf,
    optional,
    requiredIf,
    initial: _withInitial,
    ...rest
  } = source as Omit<FieldSource, 'fields' | 'rules'> & {
    optional?: boolean | undefined;
    requiredIf?: string | undefined;
    initial?: string | undefined;
  };
  const condition = (name: string, text: string | undefined) =>
    text === undefined ? undefined : expressions.compile([...path, name], text, env, 'boolean');
  return present({
    key,
    ...rest,
    required: optional ? false : undefined,
    requiredIf: condition('requiredIf', requiredIf),
    visibleIf: condition('showIf', showIf),
  });
}

function need(part: 'required' | 'optional' | undefined): 'REQUIRED' | 'OPTIONAL' | undefined {
  if (part === undefined) return undefined;
  return part === 'required' ? 'REQUIRED' : 'OPTIONAL';
}

function optionsOf(
  source: string | OptionsBlock,
  path: SourcePath,
  { lists, expressions }: FieldContext,
): ChoiceOption[] {
  const named = typeof source === 'string';
  const block = named ? (Object.hasOwn(lists, source) ? lists[source] : undefined) : source;
  if (!block) {
    const name = named ? source : '';
    const vi = `Không có danh mục "${name}" trong lists`;
    expressions.report(path, { vi, en: `There is no list "${name}" under lists` });
    return [];
  }
  return Object.entries(block).map(([value, option]) =>
    'label' in option ? present({ value, label: option.label, hint: option.hint }) : { value, label: option },
  );
}
