import { describe, expect, it } from 'vitest';
import type { Field } from '../definition/field.js';
import { problemMessage } from './problem-message.js';

const field = (type: Field['type'], vi: string, en: string, more: object = {}) =>
  ({ key: 'field', type, label: { vi, en }, ...more }) as Field;

describe('what people are told', () => {
  it.each<[string, Field, string | undefined, string, string]>([
    [
      'a name',
      field('text', 'Họ tên người mẹ', "Mother's name"),
      undefined,
      'Nhập họ tên người mẹ',
      "Enter mother's name",
    ],
    ['a choice', field('choice', 'Giới tính', 'Sex'), undefined, 'Chọn giới tính', 'Select sex'],
    [
      'an abbreviation',
      field('text', 'CCCD của cha', 'ID of the father'),
      undefined,
      'Nhập CCCD của cha',
      'Enter ID of the father',
    ],
    [
      'Đ in lower case',
      field('longText', 'Điều kiện', 'Conditions'),
      undefined,
      'Nhập điều kiện',
      'Enter conditions',
    ],
    [
      'a question',
      field('yesNo', 'Có kết hôn không?', 'Married?'),
      undefined,
      'Trả lời câu hỏi: Có kết hôn không?',
      'Answer the question: Married?',
    ],
    [
      'a part',
      field('person', 'Người mẹ', 'Mother'),
      'fullName',
      'Nhập họ tên (người mẹ)',
      'Enter the full name (mother)',
    ],
    [
      'a commune',
      field('address', 'Nơi cư trú', 'Home'),
      'communeCode',
      'Chọn xã, phường (nơi cư trú)',
      'Select the commune or ward (home)',
    ],
    [
      'a street',
      field('address', 'Nơi cư trú', 'Home'),
      'detail',
      'Nhập số nhà, đường, thôn (nơi cư trú)',
      'Enter the house number, street, hamlet (home)',
    ],
    [
      'a file',
      field('file', 'Ảnh chân dung', 'Portrait'),
      undefined,
      'Tải lên ảnh chân dung',
      'Upload portrait',
    ],
    [
      'a group',
      field('repeatingGroup', 'Thành viên', 'Members'),
      undefined,
      'Thêm thành viên',
      'Add members',
    ],
  ])('when %s is missing', (_, about, part, vi, en) => {
    expect(problemMessage('REQUIRED', {}, about, part)).toEqual({ vi, en });
  });

  it('uses the words of the definition where it has some', () => {
    const own = { vi: 'Ghi tên đầy đủ', en: 'Write the full name' };
    expect(problemMessage('REQUIRED', {}, field('text', 'Tên', 'Name', { requiredMessage: own }))).toEqual(
      own,
    );
  });

  it('writes bounds as people do', () => {
    const born = field('date', 'Ngày sinh', 'Date of birth');
    expect(problemMessage('DATE_TOO_LATE', { max: '2026-11-21' }, born).vi).toBe(
      'Ngày sinh không được sau ngày 21/11/2026',
    );
    const capital = field('money', 'Vốn', 'Capital');
    expect(problemMessage('TOO_BIG', { max: 1500000 }, capital)).toEqual({
      vi: 'Vốn không được quá 1.500.000 đ',
      en: 'Capital must be 1,500,000 VND or less',
    });
    const floors = field('integer', 'Số tầng', 'Floors', { unit: { vi: 'tầng', en: 'floors' } });
    expect(problemMessage('TOO_SMALL', { min: 1 }, floors).vi).toBe('Số tầng phải từ 1 tầng trở lên');
  });

  it('tells holders of the old nine-digit card what to do', () => {
    const id = field('personalId', 'Số định danh', 'Personal number');
    expect(problemMessage('BAD_PERSONAL_ID', { digits: 9 }, id).vi).toContain('12 số trên thẻ căn cước');
    expect(problemMessage('BAD_PERSONAL_ID', { digits: 11 }, id).vi).toBe('Số định danh phải đủ 12 chữ số');
  });

  it('does not use a question as the subject of a sentence', () => {
    const asked = field('date', 'Con sinh ngày nào?', 'When was the child born?');
    expect(problemMessage('NOT_A_DATE', {}, asked).vi).toMatch(/^Câu trả lời phải là một ngày có thật/);
  });
});
