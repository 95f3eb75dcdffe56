import { expect, test } from 'vitest';
import { paths, safeReturnTo } from './paths.js';

test.each([
  ['/ho-so/H50.12-261121-0007?a=1#b', '/ho-so/H50.12-261121-0007?a=1#b'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  [['javascript', 'alert(1)'].join(':'), '/'],
  ['', '/'],
  [null, '/'],
])('%s returns to %s', (asked, path) => {
  expect(safeReturnTo(asked)).toBe(path);
});

test('values are encoded', () => {
  expect(paths.search('khai sinh & kết hôn')).toBe('/tim?q=khai+sinh+%26+k%E1%BA%BFt+h%C3%B4n');
  expect(paths.myDossier('a/b')).toBe('/ho-so/a%2Fb');
  expect(paths.fill('1', 'kiem-tra')).toBe('/nop/1/kiem-tra');
});
