import { isGroup } from './field-kind.js';
import type { Field } from './field.js';
import type { FormDefinition } from './form.js';

/** The field that a pointer such as `/answers/children/0/name` leads to or into; null when there is none. */
export function fieldOf(form: FormDefinition, pointer: string): Field | null {
  const [, , key, , memberKey] = pointer.split('/');
  const field = form.pages.flatMap((page) => page.fields).find((candidate) => candidate.key === key);
  if (!field || !isGroup(field) || memberKey === undefined) return field ?? null;
  return field.fields.find((member) => member.key === memberKey) ?? null;
}
