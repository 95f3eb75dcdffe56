import { expect, test } from 'vitest';
import { digitsInWords } from './number-words.js';

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [31, 'ba mươi mốt'],
  [25, 'hai mươi lăm'],
  [105, 'một trăm lẻ năm'],
  [1988, 'một nghìn chín trăm tám mươi tám'],
  [2000, 'hai nghìn'],
  [2005, 'hai nghìn không trăm lẻ năm'],
  [2026, 'hai nghìn không trăm hai mươi sáu'],
])('%i is read "%s"', (n, words) => {
  expect(digitsInWords(n)).toBe(words);
});
