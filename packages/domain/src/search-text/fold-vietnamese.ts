/**
 * Text as it is searched: lower case, without diacritics, đ as d. "Đăng ký khai sinh" →
 * "dang ky khai sinh". Takes composed and decomposed text alike; blanks stay as they are.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').normalize('NFC');
}
