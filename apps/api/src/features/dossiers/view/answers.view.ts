import type { Dossier } from '@motcua/contracts';
import {
  answersDiff,
  type Answers,
  type FormContext,
  type FormDefinition,
  readableSummary,
  type ShowOptions,
  type SummaryRow,
} from '@motcua/forms';
import type { SubmissionRow } from '../read/dossier-rows.js';

type Lang = 'vi' | 'en';

export interface Reading {
  lang: Lang;
  options: ShowOptions;
}

/** The answers as last handed in, in words; what a supplement changed is marked. */
export function answersView(
  form: FormDefinition,
  submissions: readonly SubmissionRow[],
  context: FormContext,
  { lang, options }: Reading,
): Dossier['answers'] {
  const latest = submissions.at(-1);
  const before = submissions.at(-2);
  if (!latest) return [];
  const changes = before
    ? answersDiff(form, before.answers as Answers, latest.answers as Answers, lang, options)
    : [];
  const changed = new Set(changes.map(({ pointer }) => pointer));
  return readableSummary(form, latest.answers, context, lang, options).map(({ pageKey, title, rows }) => ({
    key: pageKey,
    title,
    rows: rows.map((row) => ({ ...rowView(row), ...(changed.has(row.pointer) && { changed: true }) })),
  }));
}

/** An officer's form as completed, in words. */
export function formRows(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  context: FormContext,
  { lang, options }: Reading,
): Dossier['stepAnswers'][number]['rows'] {
  return readableSummary(form, answers, context, lang, options).flatMap(({ rows }) => rows.map(rowView));
}

function rowView({
  fieldKey,
  label,
  value,
  personal,
  item,
}: SummaryRow): Dossier['stepAnswers'][number]['rows'][number] {
  return {
    fieldKey,
    label: item === undefined ? label : `${item}: ${label}`,
    value,
    personal: personal ?? null,
  };
}
