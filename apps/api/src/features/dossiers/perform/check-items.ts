import type { PerformAction } from '@motcua/contracts';
import { type FormContext, isQuestion, visibleFields } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { type FieldProblem, ProblemError } from '../../../platform/errors/index.js';

export interface Askable {
  fields: { key: string; label: { vi: string; en: string }; page: { vi: string; en: string } }[];
  documents: { key: string; name: { vi: string; en: string } }[];
}

/** What an officer may ask to have supplemented: the questions shown to the owner, and every document. */
export function askable(
  { form, documents }: Pick<ProcedureDefinition, 'form' | 'documents'>,
  answers: Readonly<Record<string, unknown>>,
  context: FormContext,
): Askable {
  const pages = new Map(form.pages.map(({ key, title }) => [key, title]));
  const shown = visibleFields(form, answers, context).filter(
    ({ field, pointer }) => isQuestion(field) && pointer.split('/').length === 3,
  );
  return {
    fields: shown.map(({ field, pageKey }) => ({
      key: field.key,
      label: field.label,
      page: pages.get(pageKey) ?? field.label,
    })),
    documents: documents.map(({ key, name }) => ({ key, name })),
  };
}

const UNKNOWN = {
  vi: 'Hồ sơ không có mục này để yêu cầu bổ sung.',
  en: 'The dossier has no such item to ask for.',
};

/** Throws INVALID_REQUEST when a supplement asks for a field or document that the dossier does not have. */
export function checkItems(items: PerformAction['items'], { fields, documents }: Askable): void {
  const known = {
    FIELD: new Set(fields.map(({ key }) => key)),
    DOCUMENT: new Set(documents.map(({ key }) => key)),
  };
  const errors = (items ?? []).flatMap(({ kind, key }, index): FieldProblem[] => {
    if (kind === 'OTHER' || (key !== undefined && known[kind].has(key))) return [];
    return [{ pointer: `/items/${index}/key`, code: `UNKNOWN_${kind}`, message: UNKNOWN }];
  });
  if (errors.length > 0) throw new ProblemError('INVALID_REQUEST', { errors });
}
