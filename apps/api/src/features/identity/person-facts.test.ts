import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../platform/errors/index.js';
import { factsOfApplicant } from './person-facts.js';

const AN = {
  fullName: 'Nguyễn Văn An',
  personalId: '099088000001',
  phone: '0950000001',
  dateOfBirth: '1988-03-12',
  gender: 'male',
  address: { provinceCode: '44', communeCode: '19495', detail: 'Thôn Mẫu 1' },
};
const said = { personalId: '099088000001', fullName: 'Nguyễn Văn An' };

describe('somebody at the counter', () => {
  test('who is new is known as they say', () => {
    const address = { communeCode: '18880' };
    expect(factsOfApplicant({ ...said, phone: '0951111111', address }, null)).toEqual({
      ...said,
      phone: '0951111111',
      email: null,
      dateOfBirth: null,
      gender: null,
      address,
    });
  });

  test('who has an account keeps what VNeID says; only what is missing is filled in', () => {
    const now = {
      ...said,
      phone: '0951111111',
      email: 'an@example.com',
      dateOfBirth: '1999-01-01',
      gender: 'female' as const,
      address: { communeCode: '18880' },
    };
    expect(factsOfApplicant(now, { profile: AN, hasAccount: true })).toEqual({
      ...said,
      phone: '0950000001',
      email: 'an@example.com',
      dateOfBirth: '1988-03-12',
      gender: 'male',
      address: { communeCode: '19495', detail: 'Thôn Mẫu 1' },
    });
  });

  test('who has none is reached as they say now, but keeps name and birth', () => {
    const now = { ...said, fullName: 'NGUYEN  VAN AN', phone: '0951111111', dateOfBirth: '1999-01-01' };
    expect(factsOfApplicant(now, { profile: AN, hasAccount: false })).toMatchObject({
      fullName: 'Nguyễn Văn An',
      phone: '0951111111',
      dateOfBirth: '1988-03-12',
      address: { communeCode: '19495', detail: 'Thôn Mẫu 1' },
    });
  });

  test('is never renamed: another name is told, and not given away', () => {
    const now = { ...said, fullName: 'Trần Thị Bình' };
    let error: unknown;
    try {
      factsOfApplicant(now, { profile: AN, hasAccount: false });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ProblemError);
    const { code, options } = error as ProblemError;
    expect(code).toBe('INVALID_REQUEST');
    expect(options.errors).toMatchObject([{ pointer: '/applicant/fullName', code: 'NAME_DIFFERS' }]);
    expect(options.detail?.vi).toContain('Nguyễn V** A*');
    expect(options.detail?.vi).not.toContain('Nguyễn Văn An');
  });
});
