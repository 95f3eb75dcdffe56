import { z } from 'zod';
import type { Text } from '@motcua/domain';

/** Zod's finding in the words of somebody who edits the file. */
export function issueText(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.['text'] as Text | undefined) ?? { vi: issue.message, en: issue.message };
    case 'unrecognized_keys':
      return {
        vi: `Không có mục "${issue.keys.join('", "')}" ở đây`,
        en: `"${issue.keys.join('", "')}" is not known here`,
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { vi: 'Thiếu mục này', en: 'This is missing' }
        : {
            vi: `Sai kiểu: cần ${KINDS_VI[issue.expected] ?? issue.expected}`,
            en: `Wrong kind: ${issue.expected} expected`,
          };
    case 'invalid_value':
      return {
        vi: `Phải là một trong: ${issue.values.join(', ')}`,
        en: `Must be one of: ${issue.values.join(', ')}`,
      };
    case 'invalid_union':
      return { vi: 'Không đúng dạng nào được phép ở đây', en: 'None of the forms allowed here' };
    case 'invalid_key':
    case 'invalid_format':
      return { vi: 'Tên không đúng quy tắc đặt tên', en: 'Not a well-formed name' };
    case 'too_small':
      return { vi: 'Không được để trống', en: 'Must not be empty' };
    default:
      return { vi: issue.message, en: issue.message };
  }
}

/** An unknown key is its own place; zod reports the map around it. */
export function issuePath(issue: z.core.$ZodIssue): (string | number)[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
}

/** Hands the findings of a schema chosen by hand on to the schema around it, places kept. */
export function passOn(context: z.core.$RefinementCtx, issues: readonly z.core.$ZodIssue[]): never {
  for (const issue of issues) {
    const text = issueText(issue);
    const params = { text };
    context.issues.push({
      code: 'custom',
      input: context.value,
      path: issuePath(issue),
      message: text.en,
      params,
    });
  }
  return z.NEVER;
}

const KINDS_VI: Readonly<Record<string, string>> = {
  object: 'một nhóm mục (khóa: giá trị)',
  record: 'một nhóm mục (khóa: giá trị)',
  array: 'một danh sách',
  string: 'một dòng chữ',
};
