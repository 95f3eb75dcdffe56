import { expect, it } from 'vitest';
import { pathMatcher } from './match-path.js';

it.each([
  ['/', '/', {}],
  ['/tim', '/tim/', {}],
  ['/tim', '/Tim', {}],
  ['/tim', '/tim/x', null],
  ['/thu-tuc/:code', '/thu-tuc/1.001193', { code: '1.001193' }],
  ['/thu-tuc/:code', '/thu-tuc/', null],
  ['/thu-tuc/:code', '/thu-tuc/a%20b', { code: 'a b' }],
  ['/thu-tuc/:code', '/thu-tuc/%E0%A4', { code: '%E0%A4' }],
  ['/thu-tuc/:code/bat-dau', '/thu-tuc/x/bat-dau', { code: 'x' }],
  ['/nop/:draftId/*?', '/nop/d', { draftId: 'd', '*': undefined }],
  ['/nop/:draftId/*?', '/nop/d/page', { draftId: 'd', '*': 'page' }],
  ['/nop/:draftId/*?', '/nop/d/a/b', { draftId: 'd', '*': 'a/b' }],
  ['*', '/anything/at/all', { '*': 'anything/at/all' }],
  ['*', '/', { '*': '' }],
])('%s reads %s', (pattern, path, params) => {
  expect(pathMatcher(pattern)(path)).toEqual(params);
});
