import type { Text } from '@motcua/domain';
import type { RequiredDocument } from '@motcua/forms';
import { change, conditionText, NOTHING, type ProcedureChange, replaced } from './change.js';
import { align } from './keyed.js';

/** The papers asked for. */
export function diffDocuments(
  before: readonly RequiredDocument[],
  after: readonly RequiredDocument[],
): ProcedureChange[] {
  const { added, removed, kept } = align(before, after, ({ key }) => key);
  return [
    ...added.map((document) => {
      const need = needText(document);
      return change(
        'CITIZEN',
        `documents.${document.key}`,
        `Thêm giấy tờ “${document.name.vi}” (${need.vi})`,
        `New paper “${document.name.en}” (${need.en})`,
      );
    }),
    ...removed.map(({ key, name }) =>
      change(
        'CITIZEN',
        `documents.${key}`,
        `Không còn phải nộp “${name.vi}”`,
        `“${name.en}” is no longer asked for`,
      ),
    ),
    ...kept.flatMap(([old, now]) => diffDocument(old, now)),
  ];
}

function diffDocument(before: RequiredDocument, after: RequiredDocument): ProcedureChange[] {
  const place = `documents.${after.key}`;
  const about = (vi: string, en: string): Text => ({
    vi: `${vi} “${after.name.vi}”`,
    en: `${en} “${after.name.en}”`,
  });
  const compare = (what: Text, read: (one: RequiredDocument) => Text) =>
    replaced('CITIZEN', place, what, read(before), read(after));
  return [
    ...compare({ vi: 'Tên giấy tờ', en: 'Name of the paper' }, ({ name }) => name),
    ...compare(about('Hướng dẫn về', 'Hint on'), ({ hint }) => hint ?? NOTHING),
    ...compare(about('Có phải nộp', 'Whether it must be handed in:'), needText),
    ...compare(about('Khi nào hỏi', 'When it is asked for:'), ({ visibleIf }) => conditionText(visibleIf)),
    ...compare(about('Số bản của', 'How many of'), setsText),
    ...compare(about('Dữ liệu thay cho', 'Data in place of'), (one) => one.replaceableByData ?? NOTHING),
    ...compare(about('Loại tệp cho', 'Kinds of file for'), ({ accept, maxFiles, maxSizeMb }) => ({
      vi: `${accept.join(', ')}; tối đa ${maxFiles} tệp, ${maxSizeMb} MB`,
      en: `${accept.join(', ')}; at most ${maxFiles} files, ${maxSizeMb} MB`,
    })),
  ];
}

function needText({ required, requiredIf, replaceableByData }: RequiredDocument): Text {
  if (replaceableByData) return { vi: 'không bắt buộc, đã có dữ liệu', en: 'not needed, data stands in' };
  if (requiredIf) {
    const condition = conditionText(requiredIf);
    return { vi: `bắt buộc khi ${condition.vi}`, en: `required when ${condition.en}` };
  }
  return required === false ? { vi: 'không bắt buộc', en: 'optional' } : { vi: 'bắt buộc', en: 'required' };
}

function setsText({ originals, copies }: RequiredDocument): Text {
  return {
    vi: `${originals} bản chính, ${copies} bản sao`,
    en: `${originals} originals, ${copies} copies`,
  };
}
