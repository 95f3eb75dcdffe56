import type { Text } from '@motcua/domain';
import { type CrossFieldRule, type Field, type FormDefinition, isGroup, isQuestion } from '@motcua/forms';
import { change, conditionText, type Noticer, type ProcedureChange, replaced } from './change.js';
import { diffField } from './diff-field.js';
import { align } from './keyed.js';

interface Placed {
  field: Field;
  page: Text;
  pageKey: string;
}

/** What a person filling in the form will find otherwise; `place` is where the form stands, `form` or `forms.review`. */
export function diffForm(
  noticer: Noticer,
  place: string,
  before: FormDefinition,
  after: FormDefinition,
): ProcedureChange[] {
  return [
    ...diffPages(noticer, place, before, after),
    ...diffFields(noticer, place, placed(before), placed(after)),
    ...diffRules(noticer, place, before.rules, after.rules),
  ];
}

function diffPages(
  noticer: Noticer,
  place: string,
  before: FormDefinition,
  after: FormDefinition,
): ProcedureChange[] {
  const { kept, reordered } = align(before.pages, after.pages, ({ key }) => key);
  const about = (title: Text): Text => ({
    vi: `Khi nào hiện trang “${title.vi}”`,
    en: `When the page “${title.en}” is shown`,
  });
  return [
    ...kept.flatMap(([old, now]) => [
      ...replaced(
        noticer,
        `${place}.${now.key}`,
        { vi: 'Tiêu đề trang', en: 'Title of the page' },
        old.title,
        now.title,
      ),
      ...replaced(
        noticer,
        `${place}.${now.key}`,
        about(now.title),
        conditionText(old.visibleIf),
        conditionText(now.visibleIf),
      ),
    ]),
    ...(reordered
      ? [change(noticer, place, 'Các trang hỏi theo thứ tự khác', 'The pages come in another order')]
      : []),
  ];
}

function diffFields(
  noticer: Noticer,
  place: string,
  before: readonly Placed[],
  after: readonly Placed[],
): ProcedureChange[] {
  const { added, removed, kept } = align(before, after, ({ field }) => field.key);
  const at = ({ field }: Placed): string => `${place}.${field.key}`;
  return [
    ...added.map((one) =>
      change(
        noticer,
        at(one),
        `${isQuestion(one.field) ? 'Câu hỏi mới' : 'Thêm'}: “${one.field.label.vi}” ở trang “${one.page.vi}”`,
        `New${isQuestion(one.field) ? ' question' : ''}: “${one.field.label.en}” on the page “${one.page.en}”`,
      ),
    ),
    ...removed.map((one) =>
      change(
        noticer,
        at(one),
        `${isQuestion(one.field) ? 'Không còn hỏi' : 'Bỏ'}: “${one.field.label.vi}”`,
        `${isQuestion(one.field) ? 'No longer asked' : 'Gone'}: “${one.field.label.en}”`,
      ),
    ),
    ...kept.flatMap(([old, now]) => [
      ...(old.pageKey === now.pageKey
        ? []
        : [
            change(
              noticer,
              at(now),
              `“${now.field.label.vi}” chuyển sang trang “${now.page.vi}”`,
              `“${now.field.label.en}” moves to the page “${now.page.en}”`,
            ),
          ]),
      ...diffField(noticer, at(now), old.field, now.field),
      ...(isGroup(old.field) && isGroup(now.field)
        ? diffFields(noticer, at(now), members(old.field, old), members(now.field, now))
        : []),
    ]),
  ];
}

function diffRules(
  noticer: Noticer,
  place: string,
  before: readonly CrossFieldRule[],
  after: readonly CrossFieldRule[],
): ProcedureChange[] {
  const { added, removed, kept } = align(before, after, ({ key }) => key);
  const at = ({ key }: CrossFieldRule): string => `${place}.rules.${key}`;
  return [
    ...added.map((rule) =>
      change(noticer, at(rule), `Kiểm tra mới: ${rule.message.vi}`, `New check: ${rule.message.en}`),
    ),
    ...removed.map((rule) =>
      change(noticer, at(rule), `Bỏ kiểm tra: ${rule.message.vi}`, `Check gone: ${rule.message.en}`),
    ),
    ...kept.flatMap(([old, now]) => [
      ...replaced(
        noticer,
        at(now),
        { vi: `Điều kiện của “${now.message.vi}”`, en: `Condition of “${now.message.en}”` },
        conditionText(old.check),
        conditionText(now.check),
      ),
      ...replaced(noticer, at(now), { vi: 'Lời báo', en: 'Message' }, old.message, now.message),
    ]),
  ];
}

function placed({ pages }: FormDefinition): Placed[] {
  return pages.flatMap(({ key, title, fields }) =>
    fields.map((field) => ({ field, page: title, pageKey: key })),
  );
}

function members(field: Extract<Field, { type: 'repeatingGroup' }>, { page, pageKey }: Placed): Placed[] {
  return field.fields.map((member) => ({ field: member, page, pageKey }));
}
