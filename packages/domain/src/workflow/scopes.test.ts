import { expect, test } from 'vitest';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { isWithin, joinsOf, scopeOf, scopesOf } from './scopes.js';

const namesOf = (stepKey: string): string[] | undefined =>
  scopeOf(EVERY_KIND, stepKey)?.map(({ fork, branch }) => `${fork}.${branch}`);

test.each<[string, string[] | undefined]>([
  ['intake', []],
  ['byHand', []],
  ['fork', []],
  ['inspect', ['fork.0']],
  ['split', ['fork.0']],
  ['measure', ['fork.0', 'split.0']],
  ['picture', ['fork.0', 'split.1']],
  ['meet', ['fork.0', 'split.0']],
  ['report', ['fork.0']],
  ['roadPermit', ['fork.1']],
  ['roadRefused', ['fork.1']],
  ['posted', ['fork.2']],
  ['draft', []],
  ['noted', []],
  ['nowhere', undefined],
  ['toString', undefined],
])('%s lies in %j', (stepKey, scope) => {
  expect(namesOf(stepKey)).toEqual(scope);
});

test('every step has a scope', () => {
  expect([...scopesOf(EVERY_KIND).keys()].toSorted()).toEqual(Object.keys(EVERY_KIND.steps).toSorted());
});

test('a branch lies within itself and what is around it, not in its sibling', () => {
  const [inner, outer, sibling] = ['measure', 'inspect', 'picture'].map(
    (key) => scopeOf(EVERY_KIND, key) ?? [],
  );
  if (!inner || !outer || !sibling) throw new Error('scopes');
  expect(isWithin(inner, inner)).toBe(true);
  expect(isWithin(inner, outer)).toBe(true);
  expect(isWithin(inner, [])).toBe(true);
  expect(isWithin(outer, inner)).toBe(false);
  expect(isWithin(inner, sibling)).toBe(false);
  expect(joinsOf(inner)).toEqual(['join', 'meet']);
});
