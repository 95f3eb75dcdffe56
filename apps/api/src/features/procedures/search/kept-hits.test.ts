import type { ProcedureHits } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { KeptHits } from './kept-hits.js';

const hits = (total: number): ProcedureHits => ({ items: [], nextCursor: null, total, didYouMean: null });

test('gives an answer again, of the same revision alone', () => {
  const kept = new KeptHits();
  kept.keep(5, 'khai sinh', hits(1));
  expect(kept.get(5, 'khai sinh')).toEqual(hits(1));
  expect(kept.get(5, 'kết hôn')).toBeUndefined();
  expect(kept.get(6, 'khai sinh')).toBeUndefined();
});

test('an answer made before a change never comes back after it', () => {
  const kept = new KeptHits();
  kept.keep(6, 'khai sinh', hits(2));
  kept.keep(5, 'khai sinh', hits(1));
  expect(kept.get(6, 'khai sinh')).toEqual(hits(2));
  kept.keep(7, 'kết hôn', hits(3));
  expect(kept.get(7, 'khai sinh')).toBeUndefined();
  expect(kept.get(7, 'kết hôn')).toEqual(hits(3));
});

test('keeps what is asked, and of everything else the latest few hundred', () => {
  const kept = new KeptHits();
  kept.keep(1, 'asked', hits(0));
  for (let n = 0; n < 1000; n += 1) {
    kept.keep(1, `q${n}`, hits(n));
    expect(kept.get(1, 'asked')).toBeDefined();
  }
  expect(kept.get(1, 'q999')).toEqual(hits(999));
  expect(kept.get(1, 'q0')).toBeUndefined();
});
