import { printExpression, type Text } from '@motcua/domain';
import { type ChoiceOption, type Field, isQuestion } from '@motcua/forms';
import { change, conditionText, type Noticer, NOTHING, type ProcedureChange, replaced } from './change.js';
import { align, sameContent } from './keyed.js';

/** Keys that have words of their own below; the rest are bounds, patterns and formats. */
const TOLD = [
  'key',
  'type',
  'label',
  'hint',
  'visibleIf',
  'required',
  'requiredIf',
  'options',
  'fields',
  'expression',
  'initial',
];

/** How one field of the same key differs. */
export function diffField(noticer: Noticer, place: string, before: Field, after: Field): ProcedureChange[] {
  const name = after.label;
  const about = (vi: string, en: string): Text => ({ vi: `${vi} “${name.vi}”`, en: `${en} “${name.en}”` });
  const compare = (what: Text, read: (field: Field) => Text) =>
    replaced(noticer, place, what, read(before), read(after));
  if (before.type !== after.type) {
    return [
      change(
        noticer,
        place,
        `“${name.vi}” đổi kiểu: ${before.type} → ${after.type}; câu trả lời cũ có thể không giữ được`,
        `“${name.en}” changes kind: ${before.type} → ${after.type}; earlier answers may not be kept`,
      ),
    ];
  }
  return [
    ...compare({ vi: 'Câu hỏi', en: 'Question' }, ({ label }) => label),
    ...compare(about('Hướng dẫn của', 'Hint of'), ({ hint }) => hint ?? NOTHING),
    ...compare(about('Khi nào hỏi', 'When asked:'), ({ visibleIf }) => conditionText(visibleIf)),
    ...compare(about('Có bắt buộc không:', 'Whether required:'), needText),
    ...compare(about('Cách tính', 'How it is computed:'), (field) =>
      field.type === 'computed' ? printed(printExpression(field.expression)) : NOTHING,
    ),
    ...compare(about('Điền sẵn', 'What is filled in at first:'), (field) =>
      'initial' in field && field.initial ? printed(printExpression(field.initial)) : NOTHING,
    ),
    ...diffOptions(noticer, place, name, optionsOf(before), optionsOf(after)),
    ...(sameContent(rest(before), rest(after))
      ? []
      : [
          change(
            noticer,
            place,
            `Giới hạn của “${name.vi}”: ${show(rest(before))} → ${show(rest(after))}`,
            `Bounds of “${name.en}”: ${show(rest(before))} → ${show(rest(after))}`,
          ),
        ]),
  ];
}

function diffOptions(
  noticer: Noticer,
  place: string,
  name: Text,
  before: readonly ChoiceOption[],
  after: readonly ChoiceOption[],
): ProcedureChange[] {
  const { added, removed, kept } = align(before, after, ({ value }) => value);
  return [
    ...added.map(({ label }) =>
      change(
        noticer,
        place,
        `“${name.vi}” thêm lựa chọn “${label.vi}”`,
        `“${name.en}” has the new option “${label.en}”`,
      ),
    ),
    ...removed.map(({ label }) =>
      change(
        noticer,
        place,
        `“${name.vi}” bỏ lựa chọn “${label.vi}”`,
        `“${name.en}” no longer has the option “${label.en}”`,
      ),
    ),
    ...kept.flatMap(([old, now]) =>
      replaced(
        noticer,
        place,
        { vi: `Lựa chọn của “${name.vi}”`, en: `Option of “${name.en}”` },
        old.label,
        now.label,
      ),
    ),
  ];
}

function needText(field: Field): Text {
  if (!isQuestion(field)) return NOTHING;
  if (field.requiredIf) {
    const condition = conditionText(field.requiredIf);
    return { vi: `khi ${condition.vi}`, en: `when ${condition.en}` };
  }
  return field.required === false ? { vi: 'không', en: 'no' } : { vi: 'có', en: 'yes' };
}

function optionsOf(field: Field): readonly ChoiceOption[] {
  return field.type === 'choice' || field.type === 'multiChoice' ? field.options : [];
}

function rest(field: Field): Record<string, unknown> {
  return Object.fromEntries(Object.entries(field).filter(([key]) => !TOLD.includes(key)));
}

const printed = (text: string): Text => ({ vi: text, en: text });

function show(bounds: Record<string, unknown>): string {
  const parts = Object.entries(bounds).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return parts.join(', ') || '—';
}
