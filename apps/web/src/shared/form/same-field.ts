import type { ResolvedField } from '@motcua/forms';

/** Whether a field is shown as before: the same question, as necessary, with the same told value and the same members. */
export function sameField(before: ResolvedField, after: ResolvedField): boolean {
  return (
    before.field === after.field &&
    before.pointer === after.pointer &&
    before.required === after.required &&
    sameTold(before, after) &&
    before.items.length === after.items.length &&
    before.items.every((members, at) => sameMembers(members, after.items[at] ?? []))
  );
}

/** Only a computed field shows the value it was resolved with; the others show what was typed. */
const sameTold = (before: ResolvedField, after: ResolvedField) =>
  after.field.type !== 'computed' || before.value === after.value;

const sameMembers = (before: readonly ResolvedField[], after: readonly ResolvedField[]) =>
  before.length === after.length &&
  before.every((member, at) => {
    const now = after[at];
    return now !== undefined && sameField(member, now);
  });
