import type { Applicant } from '@motcua/contracts';
import type { Field, FormDefinition } from '@motcua/forms';

/** The applicant as a form of its own, so that it is typed, judged and worded as every other. */
const NUMBER: Field = {
  type: 'personalId',
  personal: 'IDENTITY',
  key: 'personalId',
  label: { vi: 'Số định danh cá nhân', en: 'Personal identity number' },
  hint: {
    vi: 'Gõ 12 số, hoặc đặt con trỏ ở đây rồi quét mã QR trên thẻ căn cước',
    en: 'Type 12 digits, or put the cursor here and scan the QR code of the card',
  },
};
const NAME: Field = {
  type: 'text',
  personal: 'IDENTITY',
  key: 'fullName',
  label: { vi: 'Họ và tên', en: 'Full name' },
  pattern: 'PERSON_NAME',
  minLength: 2,
  maxLength: 100,
};
const NAME_AGAIN: Field = {
  ...NAME,
  hint: { vi: 'Gõ theo giấy tờ để xác nhận đúng người', en: 'Type it from the card to confirm who it is' },
};
const PHONE: Field = {
  type: 'phone',
  personal: 'CONTACT',
  key: 'phone',
  label: { vi: 'Số điện thoại', en: 'Phone number' },
  hint: { vi: 'Để nhận SMS về hồ sơ', en: 'For SMS about the dossier' },
  required: false,
};
const MORE: Field[] = [
  {
    type: 'date',
    personal: 'IDENTITY',
    key: 'dateOfBirth',
    label: { vi: 'Ngày sinh', en: 'Date of birth' },
    max: 'today',
    required: false,
  },
  {
    type: 'choice',
    personal: 'IDENTITY',
    key: 'gender',
    label: { vi: 'Giới tính', en: 'Sex' },
    options: [
      { value: 'male', label: { vi: 'Nam', en: 'Male' } },
      { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
    ],
    required: false,
  },
  PHONE,
  {
    type: 'email',
    personal: 'CONTACT',
    key: 'email',
    label: { vi: 'Thư điện tử', en: 'E-mail' },
    required: false,
  },
  {
    type: 'address',
    personal: 'CONTACT',
    key: 'address',
    label: { vi: 'Nơi ở', en: 'Address' },
    detail: 'OPTIONAL',
    required: false,
  },
];

/** Of somebody known only what tells that it is them; a phone, where VNeID gives none. */
export type ApplicantKind = 'unknown' | 'new' | 'known' | 'account';

const FIELDS: Record<ApplicantKind, Field[]> = {
  unknown: [NUMBER],
  new: [NUMBER, NAME, ...MORE],
  known: [NUMBER, NAME_AGAIN, PHONE],
  account: [NUMBER, NAME_AGAIN],
};

export function applicantForm(kind: ApplicantKind): FormDefinition {
  const title = { vi: 'Người nộp', en: 'Applicant' };
  return { pages: [{ key: 'applicant', title, fields: FIELDS[kind] }], rules: [] };
}

type Answers = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** Judged answers as the server takes them. */
export function applicantOf(answers: Answers): Applicant {
  const { personalId, fullName, dateOfBirth, gender, phone, email, address } = answers;
  const { communeCode, detail } = Object(address) as Record<string, unknown>;
  const commune = textOf(communeCode);
  const street = textOf(detail);
  const parts = {
    dateOfBirth: textOf(dateOfBirth),
    gender: gender === 'male' || gender === 'female' ? gender : undefined,
    phone: textOf(phone),
    email: textOf(email),
    address: commune && { communeCode: commune, ...(street && { detail: street }) },
  };
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
  return { personalId: textOf(personalId) ?? '', fullName: textOf(fullName) ?? '', ...given };
}
