import { expect, test } from 'vitest';
import { paperInWords, paperText } from './paper-text.js';

test.each([
  [{ originals: 1, copies: 0, form: 'ORIGINAL' }, 'Bản giấy đã nhận: 1 bản chính'],
  [{ originals: 1, copies: 2, form: 'ORIGINAL' }, 'Bản giấy đã nhận: 1 bản chính, 2 bản sao'],
  [{ originals: 0, copies: 2, form: 'CERTIFIED_COPY' }, 'Bản giấy đã nhận: 2 bản sao chứng thực'],
  [{ originals: 0, copies: 0, form: 'DATA' }, 'Đã nhận: dữ liệu khai thác từ cơ sở dữ liệu'],
] as const)('%o is told in words', (paper, words) => {
  expect(paperInWords(paper, paperText.vi)).toBe(words);
});
