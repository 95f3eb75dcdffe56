import { expect, test } from 'vitest';
import { RecountProgress } from './recount-progress.js';

const begun = () => new RecountProgress({ doneTo: 'a', seen: 7 });

test('goes on page by page when they end in their order', () => {
  const progress = begun();
  progress.begin({ last: 'c', size: 2 })();
  expect(progress.now).toEqual({ doneTo: 'c', seen: 9 });
  progress.begin({ last: 'f', size: 3 })();
  expect(progress.now).toEqual({ doneTo: 'f', seen: 12 });
});

test('never passes over a page that is not written, whatever is written behind it', () => {
  const progress = begun();
  const [first, second, third] = ['c', 'f', 'k'].map((last) => progress.begin({ last, size: 1 }));
  second?.();
  third?.();
  expect(progress.now).toEqual({ doneTo: 'a', seen: 7 });
  first?.();
  expect(progress.now).toEqual({ doneTo: 'k', seen: 10 });
});

test('stays where a page failed', () => {
  const progress = begun();
  progress.begin({ last: 'c', size: 1 })();
  progress.begin({ last: 'f', size: 1 });
  progress.begin({ last: 'k', size: 1 })();
  expect(progress.now).toEqual({ doneTo: 'c', seen: 8 });
});
