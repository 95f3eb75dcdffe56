import type { FormDefinition } from '../src/index.js';
import { ast } from './expression.js';

const text = (vi: string, en: string) => ({ vi, en });

/** A short birth registration: one of each thing that matters, with conditions over three pages. */
export const birthForm: FormDefinition = {
  pages: [
    {
      key: 'child',
      title: text('Thông tin của con', 'The child'),
      fields: [
        {
          key: 'childName',
          type: 'text',
          label: text('Họ tên của con', "Child's full name"),
          pattern: 'PERSON_NAME',
          personal: 'FAMILY',
        },
        {
          key: 'bornOn',
          type: 'date',
          label: text('Ngày sinh', 'Date of birth'),
          min: 'today-36500',
          max: 'today',
        },
        {
          key: 'gender',
          type: 'choice',
          label: text('Giới tính', 'Sex'),
          options: [
            { value: 'MALE', label: text('Nam', 'Male') },
            { value: 'FEMALE', label: text('Nữ', 'Female') },
          ],
        },
        {
          key: 'late',
          type: 'computed',
          label: text('Đăng ký quá hạn', 'Late registration'),
          expression: ast('days between(bornOn, today()) > 60'),
          format: 'yesNo',
        },
        {
          key: 'lateReason',
          type: 'longText',
          label: text('Vì sao đăng ký muộn?', 'Why so late?'),
          visibleIf: ast('late = true'),
          maxLength: 100,
        },
      ],
    },
    {
      key: 'parents',
      title: text('Cha mẹ', 'Parents'),
      fields: [
        { key: 'motherHeading', type: 'heading', label: text('Người mẹ', 'Mother') },
        {
          key: 'mother',
          type: 'person',
          label: text('Người mẹ', 'Mother'),
          personalId: 'REQUIRED',
          dateOfBirth: 'OPTIONAL',
          personal: 'FAMILY',
        },
        { key: 'motherPhone', type: 'phone', label: text('Số điện thoại', 'Phone'), personal: 'CONTACT' },
        {
          key: 'married',
          type: 'yesNo',
          label: text('Cha mẹ có đăng ký kết hôn không?', 'Are the parents married?'),
        },
        {
          key: 'marriageNumber',
          type: 'text',
          label: text('Số giấy chứng nhận kết hôn', 'Marriage certificate number'),
          visibleIf: ast('married = true'),
          pattern: 'DOCUMENT_NUMBER',
        },
        {
          key: 'home',
          type: 'address',
          label: text('Nơi cư trú', 'Home'),
          personal: 'CONTACT',
        },
      ],
    },
    {
      key: 'siblings',
      title: text('Anh chị em', 'Siblings'),
      visibleIf: ast('married = true'),
      fields: [
        {
          key: 'siblings',
          type: 'repeatingGroup',
          label: text('Anh chị em ruột', 'Siblings'),
          itemTitle: text('Người con', 'Child'),
          required: false,
          max: 3,
          personal: 'FAMILY',
          fields: [
            { key: 'name', type: 'text', label: text('Họ tên', 'Full name'), pattern: 'PERSON_NAME' },
            { key: 'adult', type: 'yesNo', label: text('Đã đủ 18 tuổi?', 'Aged 18 or more?') },
            {
              key: 'idNumber',
              type: 'personalId',
              label: text('Số định danh cá nhân', 'Personal number'),
              visibleIf: ast('adult = true'),
            },
            {
              key: 'allowance',
              type: 'money',
              label: text('Trợ cấp', 'Allowance'),
              required: false,
              max: 5000000,
            },
          ],
          rules: [
            {
              key: 'childrenGetNone',
              field: 'allowance',
              check: ast('adult = true or allowance = 0'),
              message: text('Trẻ em không có khoản này', 'Children get none of this'),
            },
          ],
        },
        {
          key: 'total',
          type: 'computed',
          label: text('Tổng trợ cấp', 'Allowances together'),
          expression: ast('sum(siblings.allowance)'),
          format: 'money',
        },
      ],
    },
  ],
  rules: [
    {
      key: 'childNotMother',
      field: 'childName',
      check: ast('childName != mother.fullName'),
      message: text('Tên con trùng với tên mẹ', 'The child has the name of the mother'),
    },
  ],
};

export const context = { today: '2026-11-21' };

/** Answers a citizen could submit. */
export const birthAnswers = {
  childName: 'Nguyễn Minh Đức',
  bornOn: '2026-11-01',
  gender: 'MALE',
  mother: { fullName: 'Trần Thị Bình', personalId: '044190001234', dateOfBirth: '1990-09-05' },
  motherPhone: '0912345678',
  married: true,
  marriageNumber: '12/2020',
  home: { provinceCode: '44', communeCode: '19333', detail: 'Thôn 3' },
  siblings: [
    { name: 'Nguyễn An', adult: true, idNumber: '044207001111', allowance: 1500000 },
    { name: 'Nguyễn Bảo', adult: false },
  ],
};
