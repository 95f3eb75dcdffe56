import { parseExpression, type Expression, type NameType } from '@motcua/domain';
import type { Dice } from '../dice.js';
import { KINDS } from './forms.js';

/** A name that guards may read, with its type. */
export type Known = readonly [name: string, type: NameType];

export function expressionOf(source: string): Expression {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.error.code}`);
  return parsed.ast;
}

/** A condition over what is known: often true for some values and false for others, as conditions in life are. */
export function randomGuard(dice: Dice, known: readonly Known[]): Expression {
  return expressionOf(condition(dice, known, 2));
}

function condition(dice: Dice, known: readonly Known[], depth: number): string {
  if (depth > 0 && dice.chance(0.3)) {
    const [one, other] = [condition(dice, known, depth - 1), condition(dice, known, depth - 1)];
    return dice.pick([`(${one} and ${other})`, `(${one} or ${other})`, `not(${one})`]);
  }
  const [name, type] = dice.maybe(known) ?? ['paymentSettled', 'boolean'];
  if (typeof type === 'object') {
    const value = dice.maybe(type.oneOf) ?? '';
    return dice.pick([`${name} = "${value}"`, `${name} != "${value}"`, `${name} in ["${value}"]`]);
  }
  switch (type) {
    case 'boolean':
      return dice.pick([name, `not(${name})`, `${name} = true`]);
    case 'number':
      return `${name} ${dice.pick(['<', '<=', '>', '>='])} ${dice.between(2, 8)}`;
    case 'date':
      return `${name} < date("20${dice.between(15, 35)}-01-01")`;
    default:
      return `is blank(${name})`;
  }
}

/** A value computed of what is known. */
export function randomRule(dice: Dice, known: readonly Known[]): { source: Expression; type: NameType } {
  const guard = condition(dice, known, 1);
  if (dice.chance(0.5)) return { source: expressionOf(guard), type: 'boolean' };
  const [yes, no] = [dice.pick(KINDS), dice.pick(KINDS)];
  const source = expressionOf(`if ${guard} then "${yes}" else "${no}"`);
  return { source, type: { type: 'string', oneOf: [...new Set([yes, no])] } };
}
