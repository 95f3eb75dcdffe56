import { evaluate, type Expression, type Value } from '@motcua/domain';
import type { AnswerValue, GroupItem } from '../answers.js';
import type { FormContext } from '../context.js';
import type { Field, RepeatingGroupField } from '../definition/field.js';
import { isIsoDate } from '../values/calendar-date.js';

/** What an expression may name at one place of the form, and the day it is evaluated on. */
export interface Scope {
  names: Record<string, unknown>;
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
}

/** The names that are there before any answer: `today`, `profile`, `case`, `channel`, and what was given elsewhere. */
export function baseScope({ today, profile, caseKey, channel, given }: FormContext): Scope {
  return {
    names: {
      ...given,
      today,
      profile: profile ?? null,
      case: caseKey ?? given?.['case'] ?? null,
      channel: channel ?? given?.['channel'] ?? null,
    },
    today,
  };
}

/** A scope in which the members of a group hide the form's fields of the same key. */
export function memberScope(group: RepeatingGroupField, { names, today }: Scope): Scope {
  const unanswered = Object.fromEntries(group.fields.map((member) => [member.key, null]));
  return { names: { ...names, ...unanswered }, today };
}

/** The scope within one item of a group, once all its shown members are known. */
export function itemScope(
  group: RepeatingGroupField,
  members: readonly { field: Field; value: AnswerValue | undefined }[],
  outer: Scope,
): Scope {
  const scope = memberScope(group, outer);
  for (const { field, value } of members) scope.names[field.key] = scopeValue(field, value);
  return scope;
}

/**
 * An answer as expressions see it: null when there is none, and when text stands where a number or
 * a date belongs, so that a half-typed draft decides nothing.
 */
export function scopeValue(field: Field, value: AnswerValue | undefined): unknown {
  if (value === undefined) return null;
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return typeof value === 'number' ? value : null;
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? value : null;
    case 'repeatingGroup':
      return (value as GroupItem[]).map((item) => itemValue(field, item));
    default:
      return value;
  }
}

function itemValue(group: RepeatingGroupField, item: GroupItem): Record<string, unknown> {
  return Object.fromEntries(group.fields.map((member) => [member.key, scopeValue(member, item[member.key])]));
}

/** The value of an expression; null for what cannot be decided. Never throws. */
export function valueIn(scope: Scope, expression: Expression): Value {
  return evaluate(expression, scope.names, scope.today);
}

/** Whether a condition is true; a condition that is not there always holds. */
export function holds(condition: Expression | undefined, scope: Scope): boolean {
  return condition === undefined || valueIn(scope, condition) === true;
}

/** Whether a rule is broken: false, and not merely undecided. */
export function fails(rule: Expression, scope: Scope): boolean {
  return valueIn(scope, rule) === false;
}
