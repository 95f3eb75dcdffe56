import { type Expression, namesIn, type SupplementItem } from '@motcua/domain';
import { type FormDefinition, isQuestion, type RequiredDocument, subform } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';

/** What the owner may change in a supplement: what was asked, and what hangs on it. */
export interface SupplementScope {
  form: FormDefinition;
  fields: ReadonlySet<string>;
  documents: RequiredDocument[];
  /** Documents that were asked by name and must therefore be there. */
  askedDocuments: ReadonlySet<string>;
}

export function supplementScope(
  definition: Pick<ProcedureDefinition, 'form' | 'documents'>,
  items: readonly SupplementItem[],
): SupplementScope {
  const keysOf = (kind: SupplementItem['kind']): string[] =>
    items.flatMap((item) => (item.kind === kind && item.key !== undefined ? [item.key] : []));
  const form = subform(definition.form, keysOf('FIELD'));
  const fields = new Set(form.pages.flatMap((page) => page.fields.filter(isQuestion).map(({ key }) => key)));
  const askedDocuments = new Set(keysOf('DOCUMENT'));
  const documents = definition.documents.filter(
    ({ key, visibleIf, requiredIf }) =>
      askedDocuments.has(key) || readsAny(visibleIf, fields) || readsAny(requiredIf, fields),
  );
  return { form, fields, documents, askedDocuments };
}

function readsAny(condition: Expression | undefined, fields: ReadonlySet<string>): boolean {
  return condition !== undefined && namesIn(condition).some((name) => fields.has(name.split('.')[0] ?? ''));
}
