import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem, offline } from '../src/shared/api/api-problem.js';
import { keepAnswer } from '../src/shared/answers/keep-answer.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('whoever asks while it is on its way waits for the same', async () => {
  const asks: ((answer: string) => void)[] = [];
  const kept = keepAnswer(() => new Promise<string>((resolve) => asks.push(resolve)));
  const both = Promise.all([kept.refresh(), kept.refresh()]);
  asks[0]?.('here');
  await both;
  expect(asks).toHaveLength(1);
  expect(kept.read()).toMatchObject({ data: 'here', error: null });
});

test('a lost network is tried again twice, a refusal is not', async () => {
  let tries = 0;
  const lost = keepAnswer(() => Promise.reject((tries++, offline())));
  const done = lost.refresh();
  await vi.advanceTimersByTimeAsync(5000);
  await done;
  expect([tries, lost.read().error?.code]).toEqual([3, 'OFFLINE']);
  tries = 0;
  const refused = keepAnswer(() =>
    Promise.reject((tries++, new ApiProblem({ status: 404, code: 'NOT_FOUND' }))),
  );
  await refused.refresh();
  expect([tries, refused.read().error?.status]).toEqual([1, 404]);
});

test('what was there stays in sight beside a later trouble', async () => {
  const answers = [
    Promise.resolve('first'),
    Promise.reject(new ApiProblem({ status: 429, code: 'TOO_MANY_REQUESTS' })),
  ];
  const kept = keepAnswer(() => answers.shift() ?? Promise.resolve('last'));
  await kept.refresh();
  await kept.refresh();
  expect(kept.read()).toMatchObject({ data: 'first', error: { status: 429 } });
});

test('what is known otherwise wins over a question on its way', async () => {
  const kept = keepAnswer<string>(
    (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve('too late'));
      }),
  );
  const asked = kept.refresh();
  kept.put('signed in');
  await asked;
  expect(kept.read().data).toBe('signed in');
});

test('a question nobody waits for any more is given up', () => {
  let given: AbortSignal | undefined;
  const kept = keepAnswer<string>((signal) => new Promise(() => (given = signal)));
  const leave = kept.subscribe(() => undefined);
  void kept.refresh();
  leave();
  expect(given?.aborted).toBe(true);
});
