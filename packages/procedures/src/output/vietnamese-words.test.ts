import { expect, it } from 'vitest';
import { dateInWords, moneyInWords, numberInWords } from './vietnamese-words.js';

it.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi bốn'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [1005, 'một nghìn không trăm linh năm'],
  [1026, 'một nghìn không trăm hai mươi sáu'],
  [2026, 'hai nghìn không trăm hai mươi sáu'],
  [50_000_000, 'năm mươi triệu'],
  [1_500_000, 'một triệu năm trăm nghìn'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [12_000_345_000, 'mười hai tỷ ba trăm bốn mươi lăm nghìn'],
  [2_000_000_000_000, 'hai nghìn tỷ'],
  [-7, 'âm bảy'],
])('%d is read %s', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

it('reads dates and money as papers write them', () => {
  expect(dateInWords('2026-03-12')).toBe('Ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu');
  expect(dateInWords('12/3/2026')).toBe('');
  expect(moneyInWords(8000)).toBe('Tám nghìn đồng');
  expect(moneyInWords(1.5)).toBe('');
});
