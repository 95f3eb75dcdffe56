import { readFileSync } from 'node:fs';

export interface Person {
  username: string;
  subject: string;
  fullName: string;
  personalId: string;
  /** yyyyMMdd, as VNeID writes it */
  dateOfBirth: string;
  gender: 'Nam' | 'Nữ';
  address: { text: string; communeCode: string; provinceCode: string };
  phone: string;
  email: string;
  level: 1 | 2;
}

const PEOPLE = JSON.parse(
  readFileSync(new URL('../../data/people.json', import.meta.url), 'utf8'),
) as readonly Person[];

export function people(): readonly Person[] {
  return PEOPLE;
}

export function findBySubject(subject: string): Person | undefined {
  return PEOPLE.find((p) => p.subject === subject);
}

export function findByUsername(username: string): Person | undefined {
  return PEOPLE.find((p) => p.username === username);
}

export function findByPersonalId(typed: string): Person | undefined {
  const digits = typed.replace(/[\s.-]/g, '');
  return PEOPLE.find((p) => p.personalId === digits);
}

export const PROFILE_CLAIMS = [
  'TechID',
  'LoaiTaiKhoan',
  'HoVaTen',
  'SoDinhDanh',
  'NgayThangNamSinh',
  'GioiTinh',
  'DiaChiThuongTru',
  'SoDienThoai',
  'Email',
  'MucDo',
] as const;

type ProfileClaim = (typeof PROFILE_CLAIMS)[number];

export function claimsOf(person: Person): { sub: string } & Record<ProfileClaim, unknown> {
  return {
    sub: person.subject,
    TechID: person.subject,
    LoaiTaiKhoan: '1',
    HoVaTen: person.fullName,
    SoDinhDanh: person.personalId,
    NgayThangNamSinh: person.dateOfBirth,
    GioiTinh: person.gender,
    DiaChiThuongTru: {
      DiaChi: person.address.text,
      MaXa: person.address.communeCode,
      MaTinh: person.address.provinceCode,
    },
    SoDienThoai: person.phone,
    Email: person.email,
    MucDo: person.level,
  };
}

export function acrOf(person: Person): string {
  return `LoA${person.level}`;
}
