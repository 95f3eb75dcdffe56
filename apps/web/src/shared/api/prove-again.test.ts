import { afterEach, expect, test, vi } from 'vitest';
import { api } from './api.js';
import { onProofWanted } from './prove-again.js';
import { onSessionExpired } from './session-expired.js';

const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ type: 'x', title: 'x', status, code, traceId: 't' }), { status });

/** Answers in order; the last one for good. */
function serve(...answers: (() => Response)[]): () => number {
  let sent = 0;
  vi.stubGlobal('fetch', () => {
    const answer = answers[Math.min(sent, answers.length - 1)];
    sent += 1;
    return Promise.resolve(answer?.());
  });
  return () => sent;
}
const wanted = () => refusal(403, 'REAUTHENTICATION_REQUIRED');
const done = () => new Response('{"ok":true}');

afterEach(() => void vi.unstubAllGlobals());

test('a request refused for want of a proof goes out once more after it', async () => {
  const sent = serve(wanted, done);
  const stop = onProofWanted(() => Promise.resolve(true));
  expect(await api.post('/x', { body: { typed: 1 } })).toEqual({ ok: true });
  expect(sent()).toBe(2);
  stop();
});

test('whoever would not prove it has the refusal, and nothing is sent again', async () => {
  const sent = serve(wanted);
  const stop = onProofWanted(() => Promise.resolve(false));
  await expect(api.post('/x')).rejects.toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
  expect(sent()).toBe(1);
  stop();
  await expect(api.post('/x')).rejects.toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
});

test('it is asked once for several requests, and the repeated one is not asked for again', async () => {
  const sent = serve(wanted);
  const asked = vi.fn<() => Promise<boolean>>(
    () => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 5)),
  );
  const stop = onProofWanted(asked);
  await Promise.allSettled([api.get('/a'), api.get('/b')]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(sent()).toBe(4);
  stop();
});

test('a wrong password is no session that ended', async () => {
  const expired = vi.fn<() => void>();
  const stop = onSessionExpired(expired);
  serve(
    () => refusal(401, 'WRONG_CREDENTIALS'),
    () => refusal(401, 'WRONG_SECOND_FACTOR'),
    () => refusal(401, 'SIGN_IN_EXPIRED'),
    () => refusal(401, 'UNAUTHENTICATED'),
  );
  for (let n = 0; n < 3; n += 1) await expect(api.post('/x')).rejects.toMatchObject({ status: 401 });
  expect(expired).not.toHaveBeenCalled();
  await expect(api.post('/x')).rejects.toMatchObject({ status: 401 });
  expect(expired).toHaveBeenCalledTimes(1);
  stop();
});
