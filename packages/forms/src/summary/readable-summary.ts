import type { FormContext } from '../context.js';
import type { PersonalDataClass } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { resolveForm } from '../resolve/resolve-form.js';
import { rowsOf } from './summary-rows.js';
import type { Lang } from '../lang.js';
import type { ShowOptions } from './show-value.js';

/** One question with its answer, as shown. Plain JSON: a copy may be stored with the dossier. */
export interface SummaryRow {
  fieldKey: string;
  pointer: string;
  label: string;
  /** Empty when not answered. */
  value: string;
  /** Heading the field stands under. */
  section?: string;
  /** Numbered title of the group item the field belongs to, such as "Thành viên 2". */
  item?: string;
  personal?: PersonalDataClass;
}

export interface SummaryPage {
  pageKey: string;
  title: string;
  rows: SummaryRow[];
}

/**
 * Everything asked and answered, in order, in words: for the check page, the officer's page and
 * PDFs alike. Holds shown fields only; pages that ask nothing are left out. Never throws.
 */
export function readableSummary(
  form: FormDefinition,
  answers: unknown,
  context: FormContext,
  lang: Lang,
  options: ShowOptions = {},
): SummaryPage[] {
  const settings = { ...options, lang };
  return resolveForm(form, answers, context)
    .pages.map(({ page, fields }) => ({
      pageKey: page.key,
      title: page.title[lang],
      rows: rowsOf(fields, settings),
    }))
    .filter(({ rows }) => rows.length > 0);
}
