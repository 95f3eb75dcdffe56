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

/** What a parser makes; a body that is still a stream (an upload, a proxied request) is somebody else's to read. */
function isParsed(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value) || isBag(prototype);
}

/** Query and path parameters come in objects whose prototype is an empty one. */
function isBag(prototype: unknown): boolean {
  return typeof prototype === 'object' && prototype !== null && Object.getPrototypeOf(prototype) === null;
}

/** Walks anything parsed from a request. Throws INVALID_REQUEST at the first text that cannot be stored, or past the depth limit. */
export function refuseHostileText(value: unknown, pointer = '', depth = 0): void {
  if (typeof value === 'string') {
    if (!storable(value)) throw refusal(pointer);
  } else if (isParsed(value)) {
    if (depth >= MAX_DEPTH) throw new ProblemError('INVALID_REQUEST');
    for (const [key, inner] of Object.entries(value)) {
      if (!storable(key)) throw refusal(pointer);
      refuseHostileText(inner, `${pointer}/${key.slice(0, 100)}`, depth + 1);
    }
  }
}
