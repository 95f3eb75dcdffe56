import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor.js';
import { refuseHostileText } from './hostile-text.js';
import { langOf } from './lang.js';

describe('a cursor', () => {
  const shape = z.tuple([z.iso.datetime(), z.uuid()]);
  const keys = ['2026-11-23T01:00:00.000Z', '0197a0c2-5b1e-7c11-8a01-000000000001'] as const;

  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(keys), shape)).toEqual(keys);
  });

  it.each([
    '',
    'x',
    '%%%',
    encodeCursor([1, 2]),
    encodeCursor([...keys, 'more']),
    encodeCursor([keys[0]]),
    'A'.repeat(499),
  ])('that is not ours is refused: %.30s', (cursor) => {
    expect(() => decodeCursor(cursor, shape)).toThrow(expect.objectContaining({ code: 'INVALID_REQUEST' }));
  });
});

describe('the language of an answer', () => {
  const lang = (headers: Record<string, string>) => langOf({ headers });

  it.each([
    [{}, 'vi'],
    [{ 'accept-language': 'en-US,en;q=0.9' }, 'en'],
    [{ 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.5,vi;q=0.1' }, 'en'],
    [{ 'accept-language': 'fr' }, 'vi'],
    [{ 'accept-language': 'en', cookie: 'a=b; mc_lang=vi' }, 'vi'],
    [{ 'accept-language': 'vi', cookie: 'mc_lang=en; a=b' }, 'en'],
    [{ 'accept-language': 'en', cookie: 'x_mc_lang=vi' }, 'en'],
    [{ cookie: 'mc_lang=klingon' }, 'vi'],
  ])('for %j is %s', (headers, expected) => {
    expect(lang(headers)).toBe(expected);
  });
});

describe('text that cannot be stored', () => {
  it.each([
    [{ a: { b: ['x', 'y\0'] } }, '/a/b/1'],
    [{ a: '\ud800' }, '/a'],
    [['\udc00'], '/0'],
  ])('is refused where it stands: %j', (value, pointer) => {
    expect(() => refuseHostileText(value)).toThrow(
      expect.objectContaining({ options: { errors: [expect.objectContaining({ pointer })] } }),
    );
  });

  it('is not looked for in what is still a stream', () => {
    expect(() => refuseHostileText(new Map([['a', '\0']]))).not.toThrow();
  });

  it.each([undefined, null, 'Đặng Thị Ưng', { a: ['😀', 1, null, true] }])('is not found in %j', (value) => {
    expect(() => refuseHostileText(value)).not.toThrow();
  });
});
