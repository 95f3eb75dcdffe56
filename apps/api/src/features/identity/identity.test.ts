import { describe, expect, it } from 'vitest';
import { safeReturnTo } from './return-to.js';
import { streetOf } from './street-of.js';

describe('where a sign-in returns to', () => {
  it.each(['/', '/ho-so?x=1#muc-2', '/thu-tuc/1.001193', '/nộp'])('is the path asked for: %s', (path) => {
    expect(decodeURI(safeReturnTo(path))).toBe(path);
  });

  it.each([
    undefined,
    '',
    'ho-so',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '///evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    `/${'x'.repeat(1000)}`,
    '/.//evil.example',
    '/..//evil.example',
    '/%5cevil.example/../..//evil.example',
  ])('is never another site: %j', (given) => {
    const path = safeReturnTo(given);
    expect(new URL(path, 'https://here.example').origin).toBe('https://here.example');
    expect(path.startsWith('//')).toBe(false);
  });
});

describe('the part of an address below the commune', () => {
  it.each([
    ['Thôn Mẫu 1, xã Gio Linh, tỉnh Quảng Trị', 'Thôn Mẫu 1'],
    ['Số 2 đường Mẫu, Phường Đông Hà, tỉnh Quảng Trị', 'Số 2 đường Mẫu'],
    ['Tổ 3, khu phố 4, phường Nam Đông Hà', 'Tổ 3, khu phố 4'],
    ['Thôn Mẫu 1, xã Gio Linh'.normalize('NFD'), 'Thôn Mẫu 1'],
    ['Xã Gio Linh', 'Xã Gio Linh'],
    ['Thôn Xã Đoài', 'Thôn Xã Đoài'],
  ])('of %s is %s', (address, street) => {
    expect(streetOf(address)).toBe(street);
  });
});
