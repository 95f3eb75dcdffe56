import type { TypeEnvironment } from '@motcua/domain';
import { expressionEnvironment, type FormDefinition } from '@motcua/forms';
import type { GroupSource } from '../files/field-source.js';
import { compileMember, type FieldContext } from './compile-field.js';
import { namesOnly } from './expressions.js';

/** Inside a group its members stand for their own answer, hiding the form's fields of the same key. */
export function groupMembersIn(key: string, group: GroupSource, context: FieldContext): TypeEnvironment {
  const blind = { ...context, expressions: namesOnly };
  const fields = Object.entries(group.fields).map(([name, member]) =>
    compileMember(name, member, [key], blind),
  );
  const form: FormDefinition = { pages: [{ key, title: group.label, fields }], rules: [] };
  const ours = new Set(Object.keys(group.fields));
  const own = Object.entries(expressionEnvironment(form)).filter(([name]) =>
    ours.has(name.split('.')[0] ?? ''),
  );
  return { ...context.env, ...Object.fromEntries(own) };
}
