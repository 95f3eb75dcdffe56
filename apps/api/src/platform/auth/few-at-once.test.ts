import { expect, it } from 'vitest';
import { FewAtOnce } from './few-at-once.js';

it('runs a few at once, in the order they came, and sends away what it could not serve in time', async () => {
  const few = new FewAtOnce(2, 3);
  const ends: (() => void)[] = [];
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (n: number) => () =>
    new Promise<number>((resolve) => {
      order.push(n);
      running += 1;
      most = Math.max(most, running);
      ends.push(() => {
        running -= 1;
        resolve(n);
      });
    });
  const asked = [0, 1, 2, 3, 4].map((n) => few.run(work(n)));
  await expect(few.run(work(5))).rejects.toMatchObject({ code: 'OVERLOADED' });
  for (let n = 0; n < 5; n += 1) {
    ends[n]?.();
    await asked[n];
    await new Promise(setImmediate);
  }
  expect(await Promise.all(asked)).toEqual([0, 1, 2, 3, 4]);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('goes on after a failure', async () => {
  const few = new FewAtOnce(1, 1);
  await expect(few.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await few.run(() => Promise.resolve('yes'))).toBe('yes');
});
