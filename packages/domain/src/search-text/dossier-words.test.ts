import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS, readDossierSearch } from './dossier-words.js';

describe('a code typed into the search', () => {
  it.each([
    ['H50.12-261121-0007', { kind: 'START', start: 'H50.12-261121-0007' }],
    [' h50.101.01-2611 ', { kind: 'START', start: 'H50.101.01-2611' }],
    ['261121-0007', { kind: 'END', day: '2026-11-21', sequence: 7 }],
    ['0007', { kind: 'END', day: null, sequence: 7 }],
    ['12', { kind: 'END', day: null, sequence: 12 }],
    ['HS/2024/000123', { kind: 'START', start: 'HS/2024/000123' }],
  ])('%s is a piece of one', (typed, piece) => {
    expect(readDossierSearch(typed).code).toEqual(piece);
  });

  it.each([
    'H50',
    '0000',
    '261321',
    '044012341234',
    'Nguyễn Văn An',
    'thua 123',
    'a1',
    '',
    '%',
    "' OR 1=1 --",
  ])('%s is none', (typed) => {
    expect(readDossierSearch(typed).code).toBeNull();
  });

  it('a day that is none is an opaque code', () => {
    expect(readDossierSearch('261332-0007').code).toEqual({ kind: 'START', start: '261332-0007' });
  });
});

describe('a name typed into the search', () => {
  it.each([
    ['Nguyễn Văn Ẩn', 'nguyen van an', 'an van nguyen'],
    ['  ĐẶNG\u00a0Thị   Ứng ', 'dang thi ung', 'ung thi dang'],
    ['Đỗ'.normalize('NFD'), 'do', 'do'],
    ['', '', ''],
  ])('%s', (typed, name, nameGivenFirst) => {
    expect(readDossierSearch(typed)).toMatchObject({ name, nameGivenFirst });
  });

  it('gives its words whole, each once, few, and the longest first', () => {
    expect(readDossierSearch('an khai, sinh; An').words).toEqual(['khai', 'sinh', 'an']);
    expect(readDossierSearch('a b c d e f g h i kk').words).toHaveLength(MOST_WORDS);
    expect(readDossierSearch('a b c d e f g h i kk').words[0]).toBe('kk');
    expect(readDossierSearch("%_\\'").words).toEqual([]);
  });

  it('is the same composed or not, in any case, with any blanks', () => {
    const word = fc.constantFrom('Nguyễn', 'Thị', 'Đào', 'ưng', 'Ỷ', 'An');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const { code: _, ...read } = readDossierSearch(words.join(' '));
        const { code: __, ...other } = readDossierSearch(
          `\t${words.join('  ').normalize('NFD').toUpperCase()} `,
        );
        expect(other).toEqual(read);
        expect(read.nameGivenFirst.split(' ').toReversed().join(' ')).toBe(read.name);
      }),
    );
  });
});
