import { describe, expect, it } from 'vitest';
import { maskPersonalId, maskPhone } from './mask.js';

describe('masking', () => {
  it('keeps the first three and the last three signs', () => {
    expect(maskPersonalId('044012341234')).toBe('044******234');
    expect(maskPersonalId(' 123456789 ')).toBe('123***789');
    expect(maskPhone('0912 345 678')).toBe('091****678');
    expect(maskPhone('+84.912-345-678')).toBe('+84******678');
  });

  it('hides short ones whole', () => {
    expect(maskPersonalId('12345678')).toBe('********');
    expect(maskPhone('113')).toBe('***');
    expect(maskPersonalId('')).toBe('');
  });
});
