import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVietnamese } from './fold-vietnamese.js';

describe('foldVietnamese', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['GIẤY PHÉP XÂY DỰNG', 'giay phep xay dung'],
    ['Quảng Trị, Đông Hà', 'quang tri, dong ha'],
    ['ưƯơƠ', 'uuoo'],
    ['1.013225', '1.013225'],
  ])('%s is %s', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it('folds composed and decomposed text alike, and only once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâeêoôơuưyđĐẤỡ ị̣́̀x1'.split('')) }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
        expect(foldVietnamese(folded)).toBe(folded);
        expect(folded).toMatch(/^[a-z1 ]*$/);
      }),
    );
  });
});
