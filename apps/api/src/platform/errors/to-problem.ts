import type { ProblemCode } from '@motcua/contracts';
import { ProblemError } from './problem-error.js';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'MALFORMED_BODY',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'MALFORMED_REQUEST',
  413: 'BODY_TOO_LARGE',
  414: 'INVALID_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'INVALID_REQUEST',
  429: 'TOO_MANY_REQUESTS',
  431: 'INVALID_REQUEST',
  503: 'NOT_READY',
};

/** PostgreSQL's refusals of a value: bad input that an edge check let through, never a fault of the server. */
const BAD_VALUE = new Set(['22001', '22003', '22007', '22008', '22021', '22023', '22P02', '22P05']);
/** A statement took longer than the database lets it: asked too broadly, or held up by somebody else's lock. */
const BROKEN_OFF = '57014';
/** The database is away, full or stopping. */
const NOT_NOW = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  '25P03',
  '40001',
  '40P01',
]);
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** pg-pool's own words when no connection comes free in time; it gives no code. */
const POOL_EMPTY = 'timeout exceeded when trying to connect';

function textAt(error: object, key: string): string | null {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}

function statusOf(error: object): number | null {
  const getStatus: unknown = Reflect.get(error, 'getStatus');
  const value: unknown =
    typeof getStatus === 'function' ? getStatus.call(error) : Reflect.get(error, 'statusCode');
  return typeof value === 'number' ? value : null;
}

/** Any error as the problem to answer with; null when it is unknown and must be logged as a fault. */
export function knownProblem(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (typeof error !== 'object' || error === null) return null;
  const code = textAt(error, 'code');
  if (code !== null && BAD_VALUE.has(code)) return new ProblemError('INVALID_REQUEST');
  if (code === BROKEN_OFF) return new ProblemError('TOO_SLOW', { retryAfter: 30 });
  if (code !== null && (NOT_NOW.has(code) || NO_CONNECTION.has(code))) {
    return new ProblemError('NOT_READY', { retryAfter: 5 });
  }
  if (textAt(error, 'message') === POOL_EMPTY || code === 'FST_ERR_HANDLER_TIMEOUT')
    return new ProblemError('OVERLOADED', { retryAfter: 5 });
  if (code === 'FST_ERR_BAD_URL') return new ProblemError('INVALID_REQUEST');
  const status = statusOf(error);
  const byStatus = status === null ? undefined : BY_STATUS[status];
  if (byStatus) return new ProblemError(byStatus);
  if (status !== null && status >= 400 && status < 500) return new ProblemError('INVALID_REQUEST');
  return null;
}
