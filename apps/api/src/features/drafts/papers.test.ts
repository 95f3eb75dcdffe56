import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../platform/errors/index.js';
import { checkPapers, mergePapers } from './papers.js';

const one = { originals: 1, copies: 0, form: 'ORIGINAL' } as const;
const two = { originals: 0, copies: 2, form: 'CERTIFIED_COPY' } as const;
const definition = { documents: [{ key: 'note' }, { key: 'a/b' }] } as Parameters<typeof checkPapers>[1];

const problems = (run: () => void): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError)
      return (error.options.errors ?? []).map((each) => `${each.pointer} ${each.code}`);
    throw error;
  }
  return [];
};

describe('papers counted at the counter', () => {
  test('are laid over what was counted before; null takes one away', () => {
    expect(mergePapers({ note: one, plan: one }, { plan: two })).toEqual({ note: one, plan: two });
    expect(mergePapers({ note: one, plan: one }, { plan: null, nope: null })).toEqual({ note: one });
  });

  test('are of documents the procedure has', () => {
    const counter = { filedFor: 'somebody' };
    expect(problems(() => checkPapers(counter, definition, { note: one, 'a/b': null }))).toEqual([]);
    expect(problems(() => checkPapers(counter, definition, { 'x/y': one }))).toEqual([
      '/papers/x~1y UNKNOWN_DOCUMENT',
    ]);
  });

  test('cannot be claimed online, not even to take one away', () => {
    const own = { filedFor: null };
    expect(problems(() => checkPapers(own, definition, {}))).toEqual([]);
    expect(problems(() => checkPapers(own, definition, { note: null }))).toEqual([
      '/papers/note ONLY_AT_COUNTER',
    ]);
  });
});
