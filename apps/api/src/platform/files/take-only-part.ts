import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/index.js';

/**
 * Gives the request's one file part to `take`, streaming. Throws UNSUPPORTED_MEDIA_TYPE for anything but
 * multipart, FILE_EMPTY when there is no file part, TOO_MANY_FILES for a second one, MALFORMED_BODY when the parts cannot be read.
 */
export async function takeOnlyPart<T>(
  request: FastifyRequest,
  take: (part: MultipartFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new ProblemError('UNSUPPORTED_MEDIA_TYPE');
  const part = await readable(request.file());
  if (!part) throw new ProblemError('FILE_EMPTY');
  return take(part);
}

async function readable<R>(reading: Promise<R>): Promise<R> {
  try {
    return await reading;
  } catch (error) {
    throw multipartProblem(error);
  }
}

function multipartProblem(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return new ProblemError('TOO_MANY_FILES');
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new ProblemError('FILE_TOO_LARGE');
  if (error instanceof ProblemError) return error;
  return new ProblemError('MALFORMED_BODY');
}
