import { isGroup } from '../definition/field-kind.js';
import type { RepeatingGroupField } from '../definition/field.js';
import type { ResolvedField } from '../resolve/resolve-form.js';
import type { SummaryRow } from './readable-summary.js';
import { showValue, type ShowSettings } from './show-value.js';

/** Rows of the fields in order; a group gives the rows of each item, or one empty row of its own. */
export function rowsOf(fields: readonly ResolvedField[], settings: ShowSettings): SummaryRow[] {
  let section: string | undefined;
  return fields.flatMap((resolved): SummaryRow[] => {
    const { field } = resolved;
    if (field.type === 'heading') section = field.label[settings.lang];
    if (field.type === 'heading' || field.type === 'note') return [];
    const rows =
      isGroup(field) && resolved.items.length > 0
        ? itemRows(field, resolved.items, settings)
        : [rowOf(resolved, settings)];
    const heading = section === undefined ? {} : { section };
    return rows.map((row) => ({ ...heading, ...row }));
  });
}

function itemRows(
  group: RepeatingGroupField,
  items: readonly ResolvedField[][],
  settings: ShowSettings,
): SummaryRow[] {
  return items.flatMap((members, index) =>
    rowsOf(members, settings).map((row) => ({
      ...row,
      item: `${group.itemTitle[settings.lang]} ${index + 1}`,
      ...(row.personal === undefined && group.personal ? { personal: group.personal } : {}),
    })),
  );
}

function rowOf({ field, pointer, value }: ResolvedField, settings: ShowSettings): SummaryRow {
  const personal = 'personal' in field ? field.personal : undefined;
  return {
    fieldKey: field.key,
    pointer,
    label: field.label[settings.lang],
    value: showValue(field, value, settings),
    ...(personal ? { personal } : {}),
  };
}
