import { getLang } from '../i18n/lang.js';
import { ApiProblem, offline, problemFrom } from './api-problem.js';
import { proveAgain } from './prove-again.js';
import { requestUrl } from './request-url.js';
import type { Query } from './request-url.js';
import { announceSessionExpired } from './session-expired.js';

export interface RequestOptions {
  query?: Query | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** The version the screen shows; a number is quoted into an ETag. */
  ifMatch?: string | number | undefined;
  /** From `useIdempotencyKey`: the same for every try of one wish. */
  idempotencyKey?: string | undefined;
  /** Why personal numbers are asked for in full; it is written down, and the person can read it. */
  purpose?: { code: string; note: string } | undefined;
}

export interface ApiAnswer<T> {
  data: T;
  etag: string | null;
}

/** A page asks nothing of another origin, and this header cannot be set across origins: the CSRF defence. */
export function requestHeaders({ ifMatch, idempotencyKey, purpose }: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': getLang(),
    'X-Requested-With': 'motcua',
  };
  if (ifMatch !== undefined) headers['If-Match'] = typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  if (purpose) headers['X-Purpose'] = purpose.code;
  // A header carries ASCII alone.
  if (purpose?.note) headers['X-Purpose-Note'] = encodeURIComponent(purpose.note);
  return headers;
}

/** What a captive portal or proxy answers in our stead may well be a friendly page. */
function parsed<T>(text: string): T {
  try {
    return (text ? JSON.parse(text) : undefined) as T;
  } catch {
    throw new ApiProblem({ status: 502, code: 'BAD_ANSWER' });
  }
}

/** Turns an answer into data or throws an `ApiProblem`; a 401 is announced besides. */
export function readAnswer<T>(
  status: number,
  text: string,
  header: (name: string) => string | null,
): ApiAnswer<T> {
  if (status >= 200 && status < 300) {
    return { data: parsed<T>(text), etag: header('ETag') };
  }
  const problem = problemFrom(status, text, header('Retry-After'));
  // A wrong password or code is a 401 too, but no session ended by it.
  if (status === 401 && !problem.code.startsWith('WRONG_') && problem.code !== 'SIGN_IN_EXPIRED')
    announceSessionExpired();
  throw problem;
}

async function sendOnce<T>(method: string, path: string, options: RequestOptions): Promise<ApiAnswer<T>> {
  const headers = requestHeaders(options);
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(options.body);
  }
  if (options.signal) init.signal = options.signal;
  let response: Response;
  let text: string;
  try {
    response = await fetch(requestUrl(path, options.query), init);
    text = await response.text();
  } catch (cause) {
    // Our own cancellation is no trouble of the network.
    if (options.signal?.aborted) throw cause;
    throw offline();
  }
  return readAnswer<T>(response.status, text, (name) => response.headers.get(name));
}

/** What weighs much asks for a proof of now; given that, the same request goes out once more. */
async function send<T>(method: string, path: string, options: RequestOptions): Promise<ApiAnswer<T>> {
  try {
    return await sendOnce<T>(method, path, options);
  } catch (problem) {
    const wanted = problem instanceof ApiProblem && problem.code === 'REAUTHENTICATION_REQUIRED';
    if (!wanted || !(await proveAgain())) throw problem;
    return sendOnce<T>(method, path, options);
  }
}

type Ask = <T>(path: string, options?: RequestOptions) => Promise<T>;

const ask =
  (method: string): Ask =>
  async <T>(path: string, options: RequestOptions = {}) =>
    (await send<T>(method, path, options)).data;

/** The API, same origin, paths below /api/v1. Every failure is an `ApiProblem`. */
export const api = {
  get: ask('GET'),
  post: ask('POST'),
  patch: ask('PATCH'),
  put: ask('PUT'),
  delete: ask('DELETE'),
  /** With the ETag, for what is changed later under If-Match. */
  answer: <T>(method: 'GET' | 'POST' | 'PATCH', path: string, options: RequestOptions = {}) =>
    send<T>(method, path, options),
};
