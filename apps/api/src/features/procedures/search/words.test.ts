import { describe, expect, it } from 'vitest';
import { hear, spellingDistance } from './spelling-distance.js';
import { telexReadings } from './telex.js';
import { wordsOf } from './words.js';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

describe('words', () => {
  it('are the same with and without diacritics, composed or not', () => {
    expect(terms('Đăng ký KHAI SINH')).toEqual(['dang', 'ki', 'khai', 'sinh']);
    expect(terms('Đăng ký khai sinh'.normalize('NFD'))).toEqual(terms('dang ki khai sinh'));
  });

  it('spell i and y alike where they sound alike, and nowhere else', () => {
    expect(terms('ký lý quý y tế')).toEqual(['ki', 'li', 'qui', 'i', 'te']);
    expect(terms('xây ngày thay uy')).toEqual(['xay', 'ngay', 'thay', 'uy']);
  });

  it('are parted by anything but letters and digits', () => {
    expect(terms('1.001193: khai/sinh – “A”')).toEqual(['1', '001193', 'khai', 'sinh', 'a']);
  });
});

describe('Telex and VNI with the keyboard off', () => {
  it.each([
    ['giaays', 'giay'],
    ['pheps', 'phep'],
    ['duwngj', 'dung'],
    ['ddang', 'dang'],
    ['hoon', 'hon'],
    ['kys', 'ki'],
    ['giay61', 'giay'],
    ['sinh1', 'sinh'],
  ])('%s is read as %s', (typed, meant) => expect(telexReadings(typed)).toContain(meant));
});

describe('the distance of two spellings', () => {
  const distance = (typed: string, real: string, limit = 2) =>
    spellingDistance(hear(typed), hear(real), limit);

  it('is nothing for the same word', () => expect(distance('sinh', 'sinh')).toBe(0));

  it.each([
    ['sinhh', 'sinh', 0.5],
    ['dug', 'dung', 1],
    ['xinh', 'sinh', 0.4],
    ['trung', 'chung', 0.4],
    ['chu', 'tru', 0.4],
    ['kahi', 'khai', 0.8],
    ['sinj', 'sinh', 0.8],
    ['khuyet', 'khuyen', 1],
  ])('%s → %s is %d', (typed, real, mistakes) => expect(distance(typed, real)).toBeCloseTo(mistakes));

  it('gives up past its limit', () => {
    expect(distance('khai', 'xay', 1)).toBe(Infinity);
    expect(distance('a'.repeat(60), 'b'.repeat(60), 2)).toBe(Infinity);
  });
});
