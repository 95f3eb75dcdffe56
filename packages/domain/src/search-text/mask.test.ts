import { describe, expect, it } from 'vitest';
import { maskPersonalId, maskPhone } from './mask.js';

describe('masking', () => {
  it('keeps the last four signs', () => {
    expect(maskPersonalId('044012341234')).toBe('********1234');
    expect(maskPersonalId(' 123456789 ')).toBe('*****6789');
    expect(maskPhone('0912 345 678')).toBe('******5678');
    expect(maskPhone('+84.912-345-678')).toBe('********5678');
  });

  it('hides short ones whole', () => {
    expect(maskPersonalId('12345678')).toBe('********');
    expect(maskPhone('113')).toBe('***');
    expect(maskPersonalId('')).toBe('');
  });
});
