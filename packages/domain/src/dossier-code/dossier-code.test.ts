import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_DOSSIER_CODE_PATTERN,
  checkDossierCodePattern,
  formatDossierCode,
  isPlausibleDossierCode,
} from './dossier-code.js';

const received = Date.parse('2026-11-21T09:00:00+07:00');

describe('formatDossierCode', () => {
  it.each([
    [DEFAULT_DOSSIER_CODE_PATTERN, 'H50.12', 7, 'H50.12-261121-0007'],
    ['{agency}-{date:yyyyMMdd}-{seq:7}', 'G09.20', 92_637, 'G09.20-20261121-0092637'],
    // The ten-thousandth dossier of a day takes a fifth digit.
    [DEFAULT_DOSSIER_CODE_PATTERN, 'H50.12', 10_000, 'H50.12-261121-10000'],
  ])('%s', (pattern, agency, seq, code) => {
    expect(formatDossierCode(pattern, { agency, date: received, seq })).toBe(code);
  });

  it("prints the date of receipt in Vietnam's time", () => {
    const justAfterMidnight = Date.parse('2025-12-31T17:00:00Z');
    const code = (date: number) =>
      formatDossierCode(DEFAULT_DOSSIER_CODE_PATTERN, { agency: 'H50', date, seq: 1 });
    expect(code(justAfterMidnight)).toBe('H50-260101-0001');
    expect(code(justAfterMidnight - 1)).toBe('H50-251231-0001');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses the counter %s', (seq) => {
    expect(() =>
      formatDossierCode(DEFAULT_DOSSIER_CODE_PATTERN, { agency: 'H50', date: received, seq }),
    ).toThrow(RangeError);
  });

  it('gives different codes for different agencies, days and counters, all plausible', () => {
    const parts = fc.record({
      agency: fc.constantFrom('H50', 'H50.1', 'H50.12', 'H50.121'),
      day: fc.integer({ min: 0, max: 20_000 }),
      seq: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const codeOf = ({ agency, day, seq }: { agency: string; day: number; seq: number }) =>
      formatDossierCode('{agency}-{date:yyyyMMdd}-{seq:4}', { agency, date: day * 86_400_000, seq });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(codeOf(one) === codeOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(isPlausibleDossierCode(codeOf(one))).toBe(true);
      }),
    );
  });
});

describe('checkDossierCodePattern', () => {
  it.each([
    ['{agency}-{date:yyMMdd}-{seq:4}', null],
    ['HS.{agency}/{date:yyyyMMdd}/{seq:7}', null],
    ['{agency}-{date:yyMMdd}', 'MISSING_PLACEHOLDER'],
    ['{date:yyMMdd}-{seq:4}', 'MISSING_PLACEHOLDER'],
    ['{agency}-{date:ddMMyy}-{seq:4}', 'UNKNOWN_PLACEHOLDER'],
    ['{agency}-{date:yyMMdd}-{seq:8}', 'UNKNOWN_PLACEHOLDER'],
    ['{agency}-{date:yyMMdd}-{seq:4}{', 'UNKNOWN_PLACEHOLDER'],
    [`${'x'.repeat(60)}{agency}{date:yyMMdd}{seq:4}`, 'TOO_LONG'],
  ])('%s: %s', (pattern, problem) => {
    expect(checkDossierCodePattern(pattern)).toBe(problem);
  });

  it('is asked before a code is made', () => {
    expect(() => formatDossierCode('{agency}', { agency: 'H50', date: received, seq: 1 })).toThrow(
      RangeError,
    );
  });
});

describe('isPlausibleDossierCode', () => {
  it.each([
    'H50.12-261121-0007',
    '000.00.35.H26-251120-0007',
    'G09.20-20260609-0092637',
    '123',
    'a'.repeat(63) + '1',
  ])('accepts %s', (code) => {
    expect(isPlausibleDossierCode(code)).toBe(true);
  });

  it.each(['', 'ABC', ' H50-1', 'H50 1', 'H50-1\n', '-1', '../1', "1'--", '<1>', 'a'.repeat(64) + '1'])(
    'refuses %j',
    (code) => {
      expect(isPlausibleDossierCode(code)).toBe(false);
    },
  );
});
