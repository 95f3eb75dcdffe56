import { z } from 'zod';

/** Every `code` an answer may carry. Stable: clients switch on it. */
export const PROBLEM_CODES = [
  'INVALID_REQUEST',
  'MALFORMED_REQUEST',
  'WRONG_HOST',
  'METHOD_NOT_ALLOWED',
  'MALFORMED_BODY',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNAUTHENTICATED',
  'WRONG_CREDENTIALS',
  'SIGN_IN_REFUSED',
  'SIGN_IN_EXPIRED',
  'WRONG_SECOND_FACTOR',
  'WEAK_PASSWORD',
  'REAUTHENTICATION_REQUIRED',
  'ACCOUNT_STEP_REQUIRED',
  'CSRF_REFUSED',
  'FORBIDDEN',
  'NOT_FOUND',
  'NOT_FILEABLE',
  'AGENCY_DOES_NOT_OFFER',
  'INVALID_ANSWERS',
  'MISSING_DOCUMENTS',
  'FORM_CHANGED',
  'ALREADY_SUBMITTED',
  'STALE_VERSION',
  'VERSION_REQUIRED',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'ACTION_NOT_ALLOWED',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_CORRUPT',
  'FILE_LOCKED',
  'TOO_MANY_FILES',
  'FILE_UNSAFE',
  'FILE_BEING_CHECKED',
  'LINK_EXPIRED',
  'UPLOAD_LIMIT',
  'UPLOAD_TOO_SLOW',
  'TOO_MANY_REQUESTS',
  'TOO_MUCH_TO_SIFT',
  'OVERLOADED',
  'TOO_SLOW',
  'NOT_READY',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const ProblemField = z
  .object({
    pointer: z.string().meta({ description: 'JSON pointer into the request' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'ProblemField' });
export type ProblemField = z.infer<typeof ProblemField>;

/** RFC 9457 problem details; `code` is stable, `title` and messages are in the user's language. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    detail: z.string().optional(),
    errors: z.array(ProblemField).optional(),
    /** Why the workflow refuses, for ACTION_NOT_ALLOWED. */
    reason: z.string().optional(),
    currentVersion: z.int().optional(),
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
