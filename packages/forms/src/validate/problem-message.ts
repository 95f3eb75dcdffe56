import type { Text } from '@motcua/domain';
import type { Field } from '../definition/field.js';
import type { Lang } from '../lang.js';
import { formatDate } from '../values/calendar-date.js';
import { formatMoney, formatNumber } from '../values/number-text.js';
import type { ProblemCode, ProblemParams } from './problem.js';
import { askFor, subjectOf } from './wording.js';

interface Case {
  field: Field;
  part: string | undefined;
  params: ProblemParams;
  /** Subject of the sentence in each language. */
  vi: string;
  en: string;
}

const PATTERN_HINTS: Record<string, Text> = {
  PERSON_NAME: { vi: 'chỉ gồm chữ cái và khoảng trắng', en: 'may contain letters and spaces only' },
  DIGITS: { vi: 'chỉ gồm chữ số', en: 'may contain digits only' },
  PASSPORT: { vi: 'gồm 6–12 chữ cái không dấu và chữ số', en: 'must be 6–12 letters and digits' },
  DOCUMENT_NUMBER: {
    vi: 'chỉ gồm chữ, số, dấu gạch và dấu chấm, ví dụ 12/2026/QĐ-UBND',
    en: 'may contain letters, digits, dashes, slashes and dots, such as 12/2026/QĐ-UBND',
  },
};

const MESSAGES: Record<ProblemCode, (problem: Case) => Text> = {
  REQUIRED: ({ field, part }) =>
    part === undefined && 'requiredMessage' in field && field.requiredMessage
      ? field.requiredMessage
      : askFor(field, part),
  TOO_LONG: ({ vi, en, params }) => ({
    vi: `${vi} dài quá; rút gọn còn nhiều nhất ${params['max']} ký tự`,
    en: `${en} is too long; shorten it to at most ${params['max']} characters`,
  }),
  TOO_SHORT: ({ vi, en, params }) => ({
    vi: `${vi} cần ít nhất ${params['min']} ký tự`,
    en: `${en} needs at least ${params['min']} characters`,
  }),
  WRONG_TYPE: ({ vi, en }) => ({
    vi: `${vi}: dữ liệu gửi lên không đúng kiểu`,
    en: `${en}: the data sent is of the wrong type`,
  }),
  NOT_A_DATE: ({ vi, en }) => ({
    vi: `${vi} phải là một ngày có thật, viết như 05/09/1990`,
    en: `${en} must be a real date, written as 05/09/1990 (day/month/year)`,
  }),
  DATE_TOO_EARLY: ({ vi, en, params }) => ({
    vi: `${vi} phải từ ngày ${formatDate(String(params['min']))} trở đi`,
    en: `${en} must be on or after ${formatDate(String(params['min']))}`,
  }),
  DATE_TOO_LATE: ({ vi, en, params }) => ({
    vi: `${vi} không được sau ngày ${formatDate(String(params['max']))}`,
    en: `${en} must be on or before ${formatDate(String(params['max']))}`,
  }),
  NOT_A_NUMBER: ({ field, vi, en }) =>
    field.type === 'decimal'
      ? {
          vi: `${vi} phải là số, dùng dấu phẩy cho phần lẻ, viết như 1250 hoặc 1250,5`,
          en: `${en} must be a number, written as 1250 or 1250.5`,
        }
      : { vi: `${vi} phải là số nguyên, chỉ gồm chữ số`, en: `${en} must be a whole number, digits only` },
  TOO_PRECISE: ({ vi, en, params }) => ({
    vi: `${vi} chỉ được có ${params['scale']} chữ số sau dấu phẩy`,
    en: `${en} may have at most ${params['scale']} digits after the decimal point`,
  }),
  TOO_SMALL: ({ field, vi, en, params }) => ({
    vi: `${vi} phải từ ${amount(field, params['min'], 'vi')} trở lên`,
    en: `${en} must be ${amount(field, params['min'], 'en')} or more`,
  }),
  TOO_BIG: ({ field, vi, en, params }) => ({
    vi: `${vi} không được quá ${amount(field, params['max'], 'vi')}`,
    en: `${en} must be ${amount(field, params['max'], 'en')} or less`,
  }),
  BAD_FORMAT: ({ vi, en, params }) => {
    const hint = PATTERN_HINTS[String(params['pattern'])];
    return { vi: `${vi} ${hint?.vi ?? 'không đúng mẫu'}`, en: `${en} ${hint?.en ?? 'has the wrong form'}` };
  },
  BAD_PERSONAL_ID: ({ vi, en, params }) =>
    params['digits'] === 9
      ? {
          vi: `${vi}: chứng minh nhân dân 9 số không còn giá trị, nhập 12 số trên thẻ căn cước`,
          en: `${en}: the old 9-digit card is no longer valid, enter the 12 digits of the citizen card`,
        }
      : { vi: `${vi} phải đủ 12 chữ số`, en: `${en} must have exactly 12 digits` },
  BAD_PHONE: ({ vi, en }) => ({
    vi: `${vi} phải là số điện thoại Việt Nam, viết như 0912345678`,
    en: `${en} must be a Vietnamese phone number, written as 0912345678`,
  }),
  BAD_EMAIL: ({ vi, en }) => ({
    vi: `${vi} phải viết như ten@example.com`,
    en: `${en} must be written as name@example.com`,
  }),
  BAD_ENTERPRISE_CODE: ({ vi, en }) => ({
    vi: `${vi} phải có 10 chữ số, hoặc viết như 0123456789-001 với chi nhánh`,
    en: `${en} must have 10 digits, or be written as 0123456789-001 for a branch`,
  }),
  NOT_AN_OPTION: ({ vi, en }) => ({
    vi: `${vi}: chọn một trong các mục có sẵn`,
    en: `${en}: choose from the options given`,
  }),
  UNKNOWN_PLACE: ({ vi, en }) => ({
    vi: `${vi}: không tìm thấy trong tỉnh đã chọn, hãy chọn lại`,
    en: `${en}: not found in the chosen province, choose again`,
  }),
  TOO_MANY: ({ vi, en, params }) => ({
    vi: `${vi}: bớt còn nhiều nhất ${params['max']}`,
    en: `${en}: keep at most ${params['max']}`,
  }),
  TOO_FEW: ({ vi, en, params }) => ({
    vi: `${vi}: cần ít nhất ${params['min']}`,
    en: `${en}: at least ${params['min']} needed`,
  }),
  TOO_LARGE: () => ({
    vi: 'Nội dung gửi lên lớn quá mức cho phép; hãy rút gọn',
    en: 'What was sent is larger than allowed; shorten it',
  }),
  UNKNOWN_FIELD: () => ({
    vi: 'Biểu mẫu không có mục này; tải lại trang rồi thử lại',
    en: 'The form has no such field; reload the page and try again',
  }),
  HIDDEN_FIELD: ({ vi, en }) => ({
    vi: `${vi}: mục này không cần trả lời với các câu trả lời hiện tại`,
    en: `${en}: this is not asked with the present answers`,
  }),
  RULE: ({ vi, en }) => ({ vi, en }),
};

const NO_FIELD: Field = {
  type: 'note',
  key: '',
  label: { vi: 'Nội dung gửi lên', en: 'What was sent' },
};

/** Says in both languages what to do about a problem; kind, short, never blaming. */
export function problemMessage(
  code: ProblemCode,
  params: ProblemParams,
  field: Field | null,
  part?: string,
): Text {
  const about = field ?? NO_FIELD;
  return MESSAGES[code]({ field: about, part, params, ...subjectOf(about, part) });
}

function amount(field: Field, value: string | number | undefined, lang: Lang): string {
  const number = Number(value);
  if (field.type === 'money') return formatMoney(number, lang);
  const unit = 'unit' in field && field.unit ? ` ${field.unit[lang]}` : '';
  return formatNumber(number, lang) + unit;
}
