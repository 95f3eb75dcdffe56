import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.js';
import { correctSpelling } from './correct-spelling.js';
import { Lexicon } from './lexicon.js';
import { planSearch } from './search-plan.js';
import { wordsOf } from './words.js';

const NAMES = [
  'Thủ tục đăng ký khai sinh',
  'Thủ tục đăng ký lại khai sinh',
  'Thủ tục đăng ký kết hôn',
  'Đăng ký thường trú',
  'Đăng ký tạm trú',
  'Cấp giấy phép xây dựng mới',
  'Cấp giấy phép xây dựng sửa chữa, cải tạo',
  'Chứng thực bản sao từ bản chính',
  'Chứng thực chữ ký',
  'Giáo dục nghề nghiệp',
];

const { terms } = buildIndex(
  NAMES.map((name, no) => ({
    no,
    name,
    plainName: null,
    keywords: [],
    results: [],
    sector: null,
    agency: null,
  })),
);
const lexicon = new Lexicon(
  terms.map(({ term, shown, docs }) => ({ term, shown, count: docs.length })),
  [{ phrase: 'hộ khẩu', means: ['đăng ký thường trú'], codes: ['1.004222'] }],
  NAMES.length,
  1,
);
const correct = (text: string) =>
  lexicon.write(
    correctSpelling(
      wordsOf(text).map(({ term }) => term),
      lexicon,
    ),
  );

describe('a misspelt query', () => {
  it.each([
    ['giay phep xay dug', 'giấy phép xây dựng'],
    ['khai sinhh', 'khai sinh'],
    ['khai xinh', 'khai sinh'],
    ['trung thuc ban sao', 'chứng thực bản sao'],
    ['dang ky thuong chu', 'đăng ký thường trú'],
    ['khaisinh', 'khai sinh'],
    ['ddang kys keets hoon', 'đăng ký kết hôn'],
  ])('%s is understood as %s', (typed, meant) => expect(correct(typed)).toBe(meant));

  it('is left alone where it is right', () => {
    expect(correct('dang ky khai sinh')).toBe('đăng ký khai sinh');
    expect(planSearch('dang ky khai sinh', lexicon).corrected).toBeNull();
  });

  it('is left alone where nothing is near', () => expect(correct('zzzqqq')).toBe('zzzqqq'));

  it('is not corrected while its last word is being typed', () => {
    expect(planSearch('dang ky khai si', lexicon).corrected).toBeNull();
  });
});

describe('a plan', () => {
  it('puts the catalogue’s words for an everyday phrase, whatever stands around it', () => {
    const plan = planSearch('làm hộ khẩu', lexicon);
    expect(plan.variants.map(({ kind }) => kind)).toEqual(['NAME', 'SYNONYM']);
    expect(plan.meant).toEqual([{ code: '1.004222', shown: 'hộ khẩu', whole: true }]);
  });

  it.each([
    ['1.001193', '1001193'],
    ['1001193', '1001193'],
    ['1.013855.h17', '1013855H17'],
    ['2 000 815', '2000815'],
    ['12', null],
    ['khai sinh 2', null],
  ])('takes "%s" as the code %s', (query, code) => expect(planSearch(query, lexicon).codeKey).toBe(code));

  it('stays small for a very long query', () => {
    expect(planSearch('khai sinh '.repeat(100), lexicon).variants[0]?.terms).toHaveLength(16);
  });
});
