import type { Text } from '@motcua/contracts';
import type { SchemaIssue } from './validation.pipe.js';

const REQUIRED: Text = { vi: 'Mục này là bắt buộc.', en: 'This is required.' };
const WRONG_TYPE: Text = { vi: 'Giá trị không đúng kiểu.', en: 'This has the wrong type.' };
const WRONG_FORM: Text = { vi: 'Giá trị không đúng định dạng.', en: 'This does not have the right form.' };
const UNKNOWN_FIELD: Text = { vi: 'Mục này không tồn tại.', en: 'There is no such field.' };
const NOT_OFFERED: Text = {
  vi: 'Giá trị không nằm trong các lựa chọn.',
  en: 'This is not one of the choices.',
};

function size(issue: SchemaIssue, limit: unknown, most: boolean): Text {
  const n = String(limit);
  switch (issue['origin']) {
    case 'string':
      return most
        ? { vi: `Tối đa ${n} ký tự.`, en: `At most ${n} characters.` }
        : { vi: `Ít nhất ${n} ký tự.`, en: `At least ${n} characters.` };
    case 'array':
    case 'set':
      return most
        ? { vi: `Tối đa ${n} mục.`, en: `At most ${n} items.` }
        : { vi: `Ít nhất ${n} mục.`, en: `At least ${n} items.` };
    default:
      return most
        ? { vi: `Không được lớn hơn ${n}.`, en: `Must not be more than ${n}.` }
        : { vi: `Không được nhỏ hơn ${n}.`, en: `Must not be less than ${n}.` };
  }
}

/** Stable code and words in both languages for one issue of a schema. */
export function issueMessage(issue: SchemaIssue): { code: string; message: Text } {
  switch (issue.code) {
    case 'invalid_type':
      return 'input' in issue && issue['input'] !== undefined
        ? { code: 'WRONG_TYPE', message: WRONG_TYPE }
        : missingOrWrong(issue);
    case 'too_big':
      return { code: 'TOO_LONG', message: size(issue, issue['maximum'], true) };
    case 'too_small':
      return { code: 'TOO_SHORT', message: size(issue, issue['minimum'], false) };
    case 'unrecognized_keys':
      return { code: 'UNKNOWN_FIELD', message: UNKNOWN_FIELD };
    case 'invalid_value':
      return { code: 'NOT_OFFERED', message: NOT_OFFERED };
    default:
      return { code: 'WRONG_FORM', message: WRONG_FORM };
  }
}

/** zod leaves the input out of its issues; only the message tells a missing value from a wrong one. */
function missingOrWrong(issue: SchemaIssue): { code: string; message: Text } {
  return issue.message.endsWith('received undefined')
    ? { code: 'REQUIRED', message: REQUIRED }
    : { code: 'WRONG_TYPE', message: WRONG_TYPE };
}
