import type { OidcIdentity } from '../../platform/auth/oidc-identity.js';

export interface DemoCitizen {
  username: string;
  identity: OidcIdentity;
}

const KNOWN = { techId: null, accountType: 'CITIZEN', assuranceLevel: 2 } as const;

/**
 * The invented citizens as the VNeID stand-in knows them (a test holds the two together): ranges of numbers that are
 * given to nobody. Seeded so that they can be used by bearer token before their first sign-in.
 */
export const DEMO_CITIZENS: readonly DemoCitizen[] = [
  {
    username: 'dan.an',
    identity: {
      ...KNOWN,
      subject: '0197a0c2-5b1e-7c11-8a01-000000000001',
      fullName: 'Nguyễn Văn An',
      personalId: '099088000001',
      dateOfBirth: '1988-03-12',
      gender: 'MALE',
      address: 'Thôn Mẫu 1, xã Gio Linh, tỉnh Quảng Trị',
      communeCode: '19495',
      phone: '0950000001',
      email: 'dan.an@example.com',
    },
  },
  {
    username: 'dan.binh',
    identity: {
      ...KNOWN,
      subject: '0197a0c2-5b1e-7c11-8a01-000000000002',
      fullName: 'Trần Thị Bình',
      personalId: '099192000002',
      dateOfBirth: '1992-11-05',
      gender: 'FEMALE',
      address: 'Số 2 đường Mẫu, phường Đông Hà, tỉnh Quảng Trị',
      communeCode: '19333',
      phone: '0950000002',
      email: 'dan.binh@example.com',
    },
  },
  {
    username: 'dan.cuong',
    identity: {
      ...KNOWN,
      subject: '0197a0c2-5b1e-7c11-8a01-000000000003',
      fullName: 'Lê Văn Cường',
      personalId: '099079000003',
      dateOfBirth: '1979-06-20',
      gender: 'MALE',
      address: 'Số 3 đường Mẫu, phường Nam Đông Hà, tỉnh Quảng Trị',
      communeCode: '19351',
      phone: '0950000003',
      email: 'dan.cuong@example.com',
    },
  },
];
