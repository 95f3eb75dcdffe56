import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { api } from './api.js';
import { ApiProblem, problemFrom } from './api-problem.js';
import { fieldErrors } from './field-errors.js';
import { shouldRetry } from './should-retry.js';
import { apiPath, requestUrl } from './request-url.js';
import { onSessionExpired } from './session-expired.js';

const problem = {
  type: 'about:blank',
  title: 'Câu trả lời chưa hợp lệ',
  status: 422,
  code: 'INVALID_ANSWERS',
  traceId: 't-1',
  errors: [
    { pointer: '/answers/child/name', code: 'REQUIRED', message: 'Nhập họ tên của trẻ' },
    { pointer: '/answers/child/name', code: 'TOO_SHORT', message: 'Ít nhất 2 chữ' },
    { pointer: '/answers/a~1b', code: 'REQUIRED', message: 'Chọn một' },
    { pointer: '/documents/0', code: 'REQUIRED', message: 'Thêm giấy chứng sinh' },
  ],
};

let sent: { url: string; init: RequestInit }[] = [];
const serve = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return Promise.resolve(answer());
  });

beforeEach(() => {
  sent = [];
});
afterEach(() => void vi.unstubAllGlobals());

describe('api', () => {
  test('sends language, CSRF header, version and key, and reads the ETag', async () => {
    serve(() => new Response('{"ok":true}', { headers: { ETag: '"4"' } }));
    const answer = await api.answer('PATCH', '/drafts/1', {
      body: { a: 1 },
      ifMatch: 3,
      idempotencyKey: 'k',
    });
    expect(answer).toEqual({ data: { ok: true }, etag: '"4"' });
    expect(sent[0]?.url).toBe('/api/v1/drafts/1');
    expect(sent[0]?.init).toMatchObject({ method: 'PATCH', body: '{"a":1}' });
    expect(sent[0]?.init.headers).toMatchObject({
      'Accept-Language': 'vi',
      'X-Requested-With': 'motcua',
      'If-Match': '"3"',
      'Idempotency-Key': 'k',
    });
  });

  test('an empty answer is undefined', async () => {
    serve(() => new Response(null, { status: 204 }));
    expect(await api.delete('/session')).toBeUndefined();
  });

  test('a refusal keeps code, fields and trace', async () => {
    serve(() => new Response(JSON.stringify(problem), { status: 422 }));
    const failure: unknown = await api.post('/dossiers', { body: {} }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({ status: 422, code: 'INVALID_ANSWERS', traceId: 't-1' });
  });

  test('no answer is OFFLINE, our own cancellation is not', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api.get('/inbox')).rejects.toMatchObject({ code: 'OFFLINE', status: 0 });
    const signal = AbortSignal.abort();
    await expect(api.get('/inbox', { signal })).rejects.toBeInstanceOf(TypeError);
  });

  test("a success that is not ours, as a captive portal's page, is BAD_ANSWER", async () => {
    serve(() => new Response('<html>Log in to the Wi-Fi'));
    await expect(api.get('/inbox')).rejects.toMatchObject({ code: 'BAD_ANSWER', status: 502 });
  });

  test('a 401 is announced and still thrown', async () => {
    let announced = 0;
    const stop = onSessionExpired(() => announced++);
    serve(() => new Response('{"code":"UNAUTHENTICATED"}', { status: 401 }));
    await expect(api.get('/dossiers')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    stop();
    expect(announced).toBe(1);
  });
});

test("a proxy's page is BAD_ANSWER, with its Retry-After", () => {
  const failure = problemFrom(503, '<html>', '30');
  expect(failure).toMatchObject({ status: 503, code: 'BAD_ANSWER', retryAfterSeconds: 30 });
  expect(problemFrom(502, 'null', null)).toMatchObject({ code: 'BAD_ANSWER' });
});

test('field errors below a prefix, the first message of each field', () => {
  const failure = problemFrom(422, JSON.stringify(problem), null);
  expect(fieldErrors(failure, '/answers')).toEqual({
    'child.name': 'Nhập họ tên của trẻ',
    'a/b': 'Chọn một',
  });
  expect(fieldErrors(null)).toEqual({});
});

test('addresses encode what people typed and leave empty values out', () => {
  expect(requestUrl('/inbox', { q: 'Nguyễn & con', tab: 'mine', cursor: undefined, page: '' })).toBe(
    '/api/v1/inbox?q=Nguy%E1%BB%85n+%26+con&tab=mine',
  );
  expect(apiPath`/dossiers/${'a/../b'}/actions`).toBe('/dossiers/a%2F..%2Fb/actions');
});

test('refusals are not retried, lost connections are, twice', () => {
  expect(shouldRetry(0, new ApiProblem({ status: 404, code: 'NOT_FOUND' }))).toBe(false);
  expect(shouldRetry(0, new ApiProblem({ status: 0, code: 'OFFLINE' }))).toBe(true);
  expect(shouldRetry(2, new ApiProblem({ status: 503, code: 'BAD_ANSWER' }))).toBe(false);
  expect(shouldRetry(0, new TypeError('a bug of ours'))).toBe(false);
});
