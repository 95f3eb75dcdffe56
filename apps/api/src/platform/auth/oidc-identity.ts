import type { ClaimField, ClaimMapping } from '../config/index.js';
import { OidcError } from './oidc-error.js';

/** Organisations' accounts are known and refused: what is theirs must not mix with what is their representative's. */
type AccountType = 'CITIZEN';
type Gender = 'MALE' | 'FEMALE' | 'OTHER';
export type AssuranceLevel = 1 | 2;

export interface OidcIdentity {
  subject: string;
  techId: string | null;
  accountType: AccountType;
  /** NFC, as the population register writes it */
  fullName: string;
  /** 12 digits */
  personalId: string;
  /** ISO 8601 date; null when the register knows no full date */
  dateOfBirth: string | null;
  gender: Gender | null;
  address: string | null;
  communeCode: string | null;
  phone: string | null;
  email: string | null;
  assuranceLevel: AssuranceLevel;
}

export const VNEID_CLAIMS: ClaimMapping = {
  techId: ['TechID'],
  accountType: ['LoaiTaiKhoan'],
  fullName: ['HoVaTen'],
  personalId: ['SoDinhDanh'],
  dateOfBirth: ['NgayThangNamSinh'],
  gender: ['GioiTinh'],
  address: ['DiaChiThuongTru.DiaChi', 'DiaChiThuongTru'],
  communeCode: ['DiaChiThuongTru.MaXa'],
  phone: ['SoDienThoai'],
  email: ['Email'],
  assuranceLevel: ['MucDo', 'acr'],
};

// Adapters in use differ between words and catalogue numbers.
const GENDERS: Readonly<Record<string, Gender>> = {
  nam: 'MALE',
  '1': 'MALE',
  nữ: 'FEMALE',
  '2': 'FEMALE',
  khác: 'OTHER',
  '3': 'OTHER',
};
const CITIZEN_ACCOUNT = '1';
const ORGANISATION_ACCOUNT = '2';

type Claims = Readonly<Record<string, unknown>>;

function at(claims: Claims, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const open = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return open ? (value as Record<string, unknown>)[key] : undefined;
  }, claims);
}

function textAt(claims: Claims, paths: readonly string[]): string | null {
  for (const path of paths) {
    const value = at(claims, path);
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value).normalize('NFC').trim().replace(/\s+/g, ' ');
    if (text !== '') return text;
  }
  return null;
}

/** yyyyMMdd or yyyy-MM-dd. Registers write people with an unknown day as a year and zeros: no date then. */
function toIsoDate(text: string | null): string | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text ?? '');
  if (!parts) return null;
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** `2` or `LoA2`; anything unknown counts as the lowest level. */
function toLevel(text: string | null): AssuranceLevel {
  return /^(?:LoA)?2$/i.test(text ?? '') ? 2 : 1;
}

/**
 * @throws OidcError IDENTITY_INCOMPLETE without a name, a 12-digit number or a known kind of account;
 * ORGANISATION_ACCOUNT for one of an organisation
 */
export function toIdentity(subject: string, claims: Claims, mapping: ClaimMapping): OidcIdentity {
  const read = (field: ClaimField): string | null => textAt(claims, mapping[field]);
  const fullName = read('fullName');
  const personalId = read('personalId');
  const accountType = read('accountType') ?? CITIZEN_ACCOUNT;
  if (accountType === ORGANISATION_ACCOUNT)
    throw new OidcError('ORGANISATION_ACCOUNT', 'the account is that of an organisation');
  if (fullName === null || accountType !== CITIZEN_ACCOUNT || !/^\d{12}$/.test(personalId ?? '')) {
    throw new OidcError(
      'IDENTITY_INCOMPLETE',
      'the identity lacks a name, a 12-digit number or a known account type',
    );
  }
  return {
    subject,
    techId: read('techId'),
    accountType: 'CITIZEN',
    fullName,
    personalId: personalId ?? '',
    dateOfBirth: toIsoDate(read('dateOfBirth')),
    gender: GENDERS[(read('gender') ?? '').toLocaleLowerCase('vi')] ?? null,
    address: read('address'),
    communeCode: read('communeCode'),
    phone: read('phone'),
    email: read('email'),
    assuranceLevel: toLevel(read('assuranceLevel')),
  };
}
