import type { FormContext } from '../context.js';
import type { FormDefinition } from '../definition/form.js';
import { resolveForm, type ResolvedField } from './resolve-form.js';

/** All fields shown for these answers, page by page, members of group items after their group. */
export function visibleFields(form: FormDefinition, answers: unknown, context: FormContext): ResolvedField[] {
  return resolveForm(form, answers, context).pages.flatMap(({ fields }) =>
    fields.flatMap((field) => [field, ...field.items.flat()]),
  );
}

/** Whether the field at a pointer such as `/answers/children/0/name` is shown for these answers. */
export function isVisible(
  form: FormDefinition,
  answers: unknown,
  context: FormContext,
  pointer: string,
): boolean {
  return visibleFields(form, answers, context).some((field) => field.pointer === pointer);
}
