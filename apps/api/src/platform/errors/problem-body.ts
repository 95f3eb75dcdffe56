import type { Problem } from '@motcua/contracts';
import type { Lang } from '../http/lang.js';
import type { ProblemError } from './problem-error.js';
import { PROBLEMS } from './problem-table.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

export function problemBody(error: ProblemError, lang: Lang, traceId: string): Problem {
  const kind = PROBLEMS[error.code];
  const { errors, reason, currentVersion } = error.options;
  const detail = error.options.detail ?? kind.detail;
  return {
    type: `urn:motcua:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: kind.title[lang],
    status: kind.status,
    code: error.code,
    ...(detail ? { detail: detail[lang] } : {}),
    ...(errors
      ? {
          errors: errors.map((field) => ({
            ...field,
            pointer: safePointer(field.pointer),
            message: field.message[lang],
          })),
        }
      : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(currentVersion === undefined ? {} : { currentVersion }),
    traceId,
  };
}

/** Keys of ours are plain identifiers or places in a list. Any other key was made up by the client, and may be a name. */
function safePointer(pointer: string): string {
  return pointer
    .split('/')
    .map((part) => (/^(?:[A-Za-z_][\w.:~-]{0,79}|\d{0,4})$/.test(part) ? part : '?'))
    .join('/');
}
