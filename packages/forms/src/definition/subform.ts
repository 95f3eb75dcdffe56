import { namesIn, type Expression } from '@motcua/domain';
import { isGroup } from './field-kind.js';
import type { Field } from './field.js';
import type { FormDefinition } from './form.js';

/**
 * The form cut down to some fields and what hangs on them, for a supplement: a question that a new
 * answer brings up must be there to be answered. Conditions stay; pass the other answers as
 * `given` in the context.
 */
export function subform(form: FormDefinition, fieldKeys: readonly string[]): FormDefinition {
  const wanted = new Set(fieldKeys);
  let before: number;
  do {
    before = wanted.size;
    for (const page of form.pages) {
      for (const field of page.fields) {
        if (dependsOn([page.visibleIf, ...conditionsOf(field)], wanted)) wanted.add(field.key);
      }
    }
  } while (wanted.size > before);
  return {
    pages: form.pages
      .map((page) => ({ ...page, fields: page.fields.filter(({ key }) => wanted.has(key)) }))
      .filter(({ fields }) => fields.length > 0),
    rules: form.rules.filter((rule) => wanted.has(rule.field)),
  };
}

function conditionsOf(field: Field): (Expression | undefined)[] {
  const requiredIf = 'requiredIf' in field ? field.requiredIf : undefined;
  const own = field.type === 'computed' ? field.expression : undefined;
  const members = isGroup(field) ? field.fields.flatMap(conditionsOf) : [];
  return [field.visibleIf, requiredIf, own, ...members];
}

function dependsOn(conditions: readonly (Expression | undefined)[], wanted: ReadonlySet<string>): boolean {
  return conditions.some(
    (condition) => condition && namesIn(condition).some((name) => wanted.has(name.split('.')[0] ?? '')),
  );
}
