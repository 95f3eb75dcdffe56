import { type FieldProblem, ProblemError } from '../errors/problem-error.js';

const MAX_DEPTH = 60;

/** A NUL or half a surrogate pair cannot be stored as text. */
function storable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function refusal(pointer: string): ProblemError {
  const field: FieldProblem = {
    pointer,
    code: 'UNUSABLE_TEXT',
    message: { vi: 'Có ký tự không dùng được.', en: 'This has characters that cannot be used.' },
  };
  return new ProblemError('INVALID_REQUEST', { errors: [field] });
}

/** Walks anything parsed from a request. Throws INVALID_REQUEST at the first text that cannot be stored, or past the depth limit. */
export function refuseHostileText(value: unknown, pointer = '', depth = 0): void {
  if (typeof value === 'string') {
    if (!storable(value)) throw refusal(pointer);
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= MAX_DEPTH) throw new ProblemError('INVALID_REQUEST');
    for (const [key, inner] of Object.entries(value)) {
      if (!storable(key)) throw refusal(pointer);
      refuseHostileText(inner, `${pointer}/${key.slice(0, 100)}`, depth + 1);
    }
  }
}
