import { isGroup } from '../definition/field-kind.js';
import type { Field, RepeatingGroupField } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';

/** A field with its place in the definition; `group` is set for members. */
export interface PlacedField {
  field: Field;
  path: string;
  group: RepeatingGroupField | null;
}

/** Every field in order, members after their group. */
export function walkFields(form: FormDefinition): PlacedField[] {
  return form.pages.flatMap((page, pageIndex) =>
    page.fields.flatMap((field, index) => {
      const path = `/pages/${pageIndex}/fields/${index}`;
      const members = isGroup(field) ? field.fields : [];
      return [
        { field, path, group: null },
        ...members.map((member, memberIndex) => ({
          field: member,
          path: `${path}/fields/${memberIndex}`,
          group: isGroup(field) ? field : null,
        })),
      ];
    }),
  );
}
