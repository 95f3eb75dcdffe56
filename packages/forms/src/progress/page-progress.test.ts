import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm, context } from '../../test/birth-form.js';
import { firstIncompletePage, pageProgress } from './page-progress.js';

const states = (answers: unknown) =>
  pageProgress(birthForm, answers, context).map(({ pageKey, state }) => `${pageKey} ${state}`);

describe('progress', () => {
  it('goes from nothing to complete', () => {
    expect(states({})).toEqual(['child NOT_STARTED', 'parents NOT_STARTED']);
    expect(states({ childName: 'An' })).toEqual(['child INCOMPLETE', 'parents NOT_STARTED']);
    expect(states(birthAnswers)).toEqual(['child COMPLETE', 'parents COMPLETE', 'siblings COMPLETE']);
  });

  it('counts a page of optional questions as complete', () => {
    const { siblings: _, ...rest } = birthAnswers;
    expect(states(rest).at(-1)).toBe('siblings COMPLETE');
  });

  it('leads to the first page with something left', () => {
    expect(firstIncompletePage(birthForm, {}, context)).toBe('child');
    expect(firstIncompletePage(birthForm, { ...birthAnswers, motherPhone: '1' }, context)).toBe('parents');
    expect(firstIncompletePage(birthForm, birthAnswers, context)).toBeNull();
  });
});
