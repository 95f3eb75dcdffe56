import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/index.js';

const FIELD = 'file';

/**
 * Gives the request's one part named "file" to `take`, streaming. Throws UNSUPPORTED_MEDIA_TYPE for anything but
 * multipart, INVALID_REQUEST without such a part, TOO_MANY_FILES for a second one, MALFORMED_BODY when the parts
 * cannot be read to their end.
 */
export async function takeOnlyPart<T>(
  request: FastifyRequest,
  take: (part: MultipartFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new ProblemError('UNSUPPORTED_MEDIA_TYPE');
  const taken: T[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      if (part.fieldname !== FIELD) throw missing();
      taken.push(await take(part));
    }
  } catch (error) {
    throw multipartProblem(error);
  }
  const [only] = taken;
  if (only === undefined) throw missing();
  return only;
}

function missing(): ProblemError {
  return new ProblemError('INVALID_REQUEST', {
    errors: [
      {
        pointer: `/${FIELD}`,
        code: 'REQUIRED',
        message: { vi: 'Hãy chọn một tệp.', en: 'Send one part named "file".' },
      },
    ],
  });
}

function multipartProblem(error: unknown): unknown {
  if (error instanceof ProblemError || isOwnFault(error)) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return new ProblemError('TOO_MANY_FILES');
  return new ProblemError('MALFORMED_BODY');
}

/** A disk that is full or a database that is away is not the sender's doing. */
function isOwnFault(error: unknown): boolean {
  return error instanceof Error && ('syscall' in error || 'severity' in error) && !isHangUp(error);
}

function isHangUp(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
