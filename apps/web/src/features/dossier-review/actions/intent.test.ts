import { expect, test } from 'vitest';
import { ApiProblem } from '../../../shared/api/api-problem.js';
import { createIntent } from './intent.js';

const counted = () => {
  let count = 0;
  return createIntent(() => `k${++count}`);
};
const accept = { action: 'accept', taskKey: 't1' };
const offline = new ApiProblem({ status: 0, code: 'OFFLINE' });
const stale = new ApiProblem({ status: 409, code: 'STALE_VERSION' });

test('a wish tried again after a lost answer keeps its key', () => {
  const intent = counted();
  expect(intent.keyFor(accept)).toBe('k1');
  intent.answered(offline);
  expect(intent.keyFor({ ...accept })).toBe('k1');
  intent.answered(new ApiProblem({ status: 503, code: 'BAD_ANSWER' }));
  expect(intent.keyFor(accept)).toBe('k1');
});

test('a wish that was granted or refused is over', () => {
  const intent = counted();
  intent.keyFor(accept);
  intent.answered(null);
  expect(intent.keyFor(accept)).toBe('k2');
  intent.answered(stale);
  expect(intent.keyFor(accept)).toBe('k3');
});

test('a changed wish is another one, also after a lost answer', () => {
  const intent = counted();
  intent.keyFor(accept);
  intent.answered(offline);
  expect(intent.keyFor({ ...accept, note: 'khác' })).toBe('k2');
});
