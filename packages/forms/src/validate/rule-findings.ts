import { isGroup } from '../definition/field-kind.js';
import type { CrossFieldRule } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import type { ResolvedField, ResolvedForm } from '../resolve/resolve-form.js';
import { fails, itemScope, type Scope } from '../resolve/scope.js';
import type { Finding } from './finding.js';

/** Cross-field rules that are broken, each told at the field it names. */
export function ruleFindings(form: FormDefinition, resolved: ResolvedForm): Finding[] {
  const fields = resolved.pages.flatMap((page) => page.fields);
  const inItems = fields.flatMap(({ field, items }) => {
    if (!isGroup(field)) return [];
    return items.flatMap((members) =>
      broken(field.rules ?? [], members, itemScope(field, members, resolved.scope)),
    );
  });
  return [...broken(form.rules, fields, resolved.scope), ...inItems];
}

function broken(rules: readonly CrossFieldRule[], fields: readonly ResolvedField[], scope: Scope): Finding[] {
  return rules.flatMap((rule): Finding[] => {
    const target = fields.find(({ field }) => field.key === rule.field);
    if (!target || !fails(rule.check, scope)) return [];
    const { pointer, field } = target;
    return [{ pointer, field, code: 'RULE', params: { rule: rule.key }, message: rule.message }];
  });
}
