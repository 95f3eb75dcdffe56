import type { z } from 'zod';
import { ProblemError } from '../errors/problem-error.js';

/** A place in a list as opaque text: the sort keys of the last row shown. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Gives back what encodeCursor took. Throws INVALID_REQUEST for anything whose keys are not of the given shape. */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(cursor));
  if (parsed.success) return parsed.data;
  throw new ProblemError('INVALID_REQUEST', {
    errors: [
      {
        pointer: '/cursor',
        code: 'INVALID_CURSOR',
        message: {
          vi: 'Vị trí trong danh sách không hợp lệ; hãy mở lại từ đầu.',
          en: 'This place in the list is not valid; start from the beginning.',
        },
      },
    ],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
