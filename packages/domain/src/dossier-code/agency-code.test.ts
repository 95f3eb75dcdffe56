import { describe, expect, it } from 'vitest';
import { parseAgencyCode } from './agency-code.js';

describe('parseAgencyCode', () => {
  it.each([
    ['H26.35', 'H26.35', 'H26', ['35']],
    ['000.00.35.H26', 'H26.35', 'H26', ['35']],
    ['000.00.00.G15', 'G15', 'G15', []],
    ['000.12.35.H26', 'H26.35.12', 'H26', ['35', '12']],
    // A zero between two units is a place, not padding.
    ['001.00.35.H26', 'H26.35.00.001', 'H26', ['35', '00', '001']],
    ['H21.217', 'H21.217', 'H21', ['217']],
    [' h50 ', 'H50', 'H50', []],
  ])('%s is %s', (text, code, root, units) => {
    expect(parseAgencyCode(text)).toEqual({ code, root, units });
  });

  it.each([
    '',
    'H',
    '26.35',
    'H26.',
    'H26.3',
    'H26.3517',
    'H26-35',
    '000.00.35',
    'H26.35.H26',
    'H26.01.02.03.04.05',
  ])('refuses %j', (text) => {
    expect(parseAgencyCode(text)).toBeNull();
  });
});
