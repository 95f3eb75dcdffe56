import type { Expression, ExpressionType, TypeEnvironment } from '@motcua/domain';
import { isGroup } from '../definition/field-kind.js';
import type { CrossFieldRule, Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import {
  expressionEnvironment,
  memberEnvironment,
  typeOfAnswer,
  typeOfFormat,
  type EnvironmentOptions,
} from './expression-environment.js';

/** One expression of a form, with what it may name and what it must give. */
export interface FormExpression {
  /** JSON pointer into the definition, such as `/pages/0/fields/2/visibleIf`. */
  path: string;
  expression: Expression;
  expected: ExpressionType;
  env: TypeEnvironment;
  /** Keys answered only later (or here), which the expression sees as null; naming one is a mistake. */
  notYet: ReadonlySet<string>;
}

/** Every expression of the form in order. */
export function formExpressions(form: FormDefinition, options: EnvironmentOptions = {}): FormExpression[] {
  const env = expressionEnvironment(form, options);
  const later = new Set(form.pages.flatMap((page) => page.fields.map(({ key }) => key)));
  const pages = form.pages.flatMap((page, pageIndex) => {
    const path = `/pages/${pageIndex}`;
    const own = entry(page.visibleIf, `${path}/visibleIf`, 'boolean', env, new Set(later));
    const fields = page.fields.flatMap((field, index) => {
      const found = [
        ...fieldExpressions(field, `${path}/fields/${index}`, env, new Set(later)),
        ...groupExpressions(field, `${path}/fields/${index}`, env, later),
        ...initialExpression(field, `${path}/fields/${index}`, options.given ?? {}),
      ];
      later.delete(field.key);
      return found;
    });
    return [...own, ...fields];
  });
  return [...pages, ...ruleExpressions(form.rules, '/rules', env)];
}

function fieldExpressions(
  field: Field,
  path: string,
  env: TypeEnvironment,
  notYet: ReadonlySet<string>,
): FormExpression[] {
  const requiredIf = 'requiredIf' in field ? field.requiredIf : undefined;
  return [
    ...entry(field.visibleIf, `${path}/visibleIf`, 'boolean', env, notYet),
    ...entry(requiredIf, `${path}/requiredIf`, 'boolean', env, NOTHING),
    ...(field.type === 'computed'
      ? entry(field.expression, `${path}/expression`, typeOfFormat(field.format), env, notYet)
      : []),
  ];
}

/** It is worked out before anything is answered, so an answer of the form is no name it may use. */
function initialExpression(field: Field, path: string, known: TypeEnvironment): FormExpression[] {
  const expected = isGroup(field) ? null : typeOfAnswer(field);
  const initial = 'initial' in field ? field.initial : undefined;
  return expected === null ? [] : entry(initial, `${path}/initial`, expected, known, NOTHING);
}

function groupExpressions(
  field: Field,
  path: string,
  outer: TypeEnvironment,
  later: ReadonlySet<string>,
): FormExpression[] {
  if (!isGroup(field)) return [];
  const env = memberEnvironment(field, outer);
  const memberKeys = field.fields.map(({ key }) => key);
  const members = field.fields.flatMap((member, index) => {
    // The key of an earlier member stands for that member, whatever comes later outside.
    const earlier = new Set(memberKeys.slice(0, index));
    const notYet = [...later, ...memberKeys.slice(index)].filter((key) => !earlier.has(key));
    return fieldExpressions(member, `${path}/fields/${index}`, env, new Set(notYet));
  });
  return [...members, ...ruleExpressions(field.rules ?? [], `${path}/rules`, env)];
}

function ruleExpressions(
  rules: readonly CrossFieldRule[],
  path: string,
  env: TypeEnvironment,
): FormExpression[] {
  return rules.flatMap((rule, index) => entry(rule.check, `${path}/${index}/check`, 'boolean', env, NOTHING));
}

const NOTHING: ReadonlySet<string> = new Set();

function entry(
  expression: Expression | undefined,
  path: string,
  expected: ExpressionType,
  env: TypeEnvironment,
  notYet: ReadonlySet<string>,
): FormExpression[] {
  return expression === undefined ? [] : [{ path, expression, expected, env, notYet }];
}
