import type { Text } from '@motcua/domain';
import type { Field, FieldType } from '../definition/field.js';

const CHOOSING: ReadonlySet<FieldType> = new Set(['choice', 'multiChoice', 'yesNo', 'address']);

const PART_NAMES: Record<string, Text> = {
  fullName: { vi: 'họ tên', en: 'full name' },
  personalId: { vi: 'số định danh cá nhân', en: 'personal identification number' },
  dateOfBirth: { vi: 'ngày sinh', en: 'date of birth' },
  name: { vi: 'tên', en: 'name' },
  enterpriseCode: { vi: 'mã số doanh nghiệp', en: 'enterprise code' },
  provinceCode: { vi: 'tỉnh, thành phố', en: 'province or city' },
  communeCode: { vi: 'xã, phường', en: 'commune or ward' },
  detail: { vi: 'số nhà, đường, thôn', en: 'house number, street, hamlet' },
};

/** What to do about a missing answer: "Nhập họ tên người mẹ", "Chọn giới tính". */
export function askFor(field: Field, part?: string): Text {
  const [verbVi, verbEn] = verbs(field, part);
  if (part !== undefined) {
    const name = partName(part);
    return {
      vi: `${verbVi} ${name.vi} (${inSentence(field.label.vi)})`,
      en: `${verbEn} the ${name.en} (${inSentence(field.label.en)})`,
    };
  }
  return {
    vi: isQuestionText(field.label.vi)
      ? `Trả lời câu hỏi: ${field.label.vi.trim()}`
      : `${verbVi} ${inSentence(field.label.vi)}`,
    en: isQuestionText(field.label.en)
      ? `Answer the question: ${field.label.en.trim()}`
      : `${verbEn} ${inSentence(field.label.en)}`,
  };
}

/** The subject of a sentence about an answer, such as "Ngày sinh" or "Ngày sinh (người mẹ)". */
export function subjectOf(field: Field, part?: string): Text {
  if (part === undefined) {
    return {
      vi: isQuestionText(field.label.vi) ? 'Câu trả lời' : field.label.vi.trim(),
      en: isQuestionText(field.label.en) ? 'The answer' : field.label.en.trim(),
    };
  }
  const name = partName(part);
  return {
    vi: `${capitalised(name.vi)} (${inSentence(field.label.vi)})`,
    en: `${capitalised(name.en)} (${inSentence(field.label.en)})`,
  };
}

/** Name of a part of a person, organisation or address, in lower case. */
export function partName(part: string): Text {
  return PART_NAMES[part] ?? { vi: part, en: part };
}

function verbs(field: Field, part: string | undefined): [vi: string, en: string] {
  if (field.type === 'file') return ['Tải lên', 'Upload'];
  if (field.type === 'repeatingGroup') return ['Thêm', 'Add'];
  const typed = part !== undefined && part !== 'provinceCode' && part !== 'communeCode';
  return CHOOSING.has(field.type) && !typed ? ['Chọn', 'Select'] : ['Nhập', 'Enter'];
}

/** Lower-cases the first letter unless the word is an abbreviation such as CCCD. */
function inSentence(label: string): string {
  const text = label.trim();
  const [first = '', second = ''] = text;
  const abbreviation = second !== second.toLowerCase();
  return abbreviation ? text : first.toLowerCase() + text.slice(first.length);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isQuestionText(label: string): boolean {
  return label.trim().endsWith('?');
}
