import { describe, expect, it } from 'vitest';
import { toIdentity, VNEID_CLAIMS } from './oidc-identity.js';

const CLAIMS = { HoVaTen: 'Nguyễn Văn An', SoDinhDanh: '099088000001' };
const read = (claims: Record<string, unknown>) => toIdentity('s', { ...CLAIMS, ...claims }, VNEID_CLAIMS);

describe('toIdentity', () => {
  it('leaves unknown what the provider does not say, and trusts it least', () => {
    expect(read({})).toEqual({
      subject: 's',
      techId: null,
      accountType: 'CITIZEN',
      fullName: 'Nguyễn Văn An',
      personalId: '099088000001',
      dateOfBirth: null,
      gender: null,
      address: null,
      communeCode: null,
      phone: null,
      email: null,
      assuranceLevel: 1,
    });
  });

  it('composes decomposed letters and single spaces', () => {
    expect(read({ HoVaTen: '  Trần  Thị Bình '.normalize('NFD') }).fullName).toBe('Trần Thị Bình');
  });

  it.each([
    ['19880312', '1988-03-12'],
    ['1988-03-12', '1988-03-12'],
    [19880312, '1988-03-12'],
    ['20240229', '2024-02-29'],
    ['20230229', null],
    ['19520000', null],
    ['1952', null],
    ['12/03/1988', null],
    [null, null],
  ])('reads birth date %s as %s', (given, date) => {
    expect(read({ NgayThangNamSinh: given }).dateOfBirth).toBe(date);
  });

  it.each([
    ['Nam', 'MALE'],
    ['NỮ', 'FEMALE'],
    [2, 'FEMALE'],
    ['Khác', 'OTHER'],
    ['?', null],
  ])('reads gender %s as %s', (given, gender) => {
    expect(read({ GioiTinh: given }).gender).toBe(gender);
  });

  it.each([
    [{ MucDo: 2 }, 2],
    [{ MucDo: '1', acr: 'LoA2' }, 1],
    [{ acr: 'LoA2' }, 2],
    [{ MucDo: 'cao' }, 1],
    [{ MucDo: 22 }, 1],
  ])('reads the level of %o as %s', (claims, level) => {
    expect(read(claims).assuranceLevel).toBe(level);
  });

  it('takes an address with or without its commune', () => {
    expect(read({ DiaChiThuongTru: 'Số 1' })).toMatchObject({ address: 'Số 1', communeCode: null });
    expect(read({ DiaChiThuongTru: { DiaChi: 'Số 1', MaXa: '19495' } })).toMatchObject({
      address: 'Số 1',
      communeCode: '19495',
    });
  });

  it('follows another mapping', () => {
    const mapping = { ...VNEID_CLAIMS, fullName: ['profile.name'], personalId: ['profile.id'] };
    const claims = { profile: { name: 'Lê Văn Cường', id: '099079000003' } };
    expect(toIdentity('s', claims, mapping)).toMatchObject({
      fullName: 'Lê Văn Cường',
      personalId: '099079000003',
    });
  });

  it.each([
    { HoVaTen: ' ' },
    { SoDinhDanh: undefined },
    { SoDinhDanh: '123456789' },
    { SoDinhDanh: '09908800000x' },
    { LoaiTaiKhoan: '9' },
  ])('refuses %o', (claims) => {
    expect(() => read(claims)).toThrow(expect.objectContaining({ code: 'IDENTITY_INCOMPLETE' }));
  });

  it("refuses an organisation's account, which is not its representative's own", () => {
    expect(() => read({ LoaiTaiKhoan: '2' })).toThrow(
      expect.objectContaining({ code: 'ORGANISATION_ACCOUNT' }),
    );
  });
});
