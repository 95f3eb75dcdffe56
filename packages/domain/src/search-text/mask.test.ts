import { describe, expect, it } from 'vitest';
import { maskName, maskPersonalId, maskPhone } from './mask.js';

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

  it('keeps of a name what one recognises it by', () => {
    expect(maskName('Nguyễn Văn An')).toBe('Nguyễn V** A*');
    expect(maskName('  Hồ  Ý ')).toBe('Hồ Ý');
    expect(maskName('Nguyễn Văn Ân'.normalize('NFD'))).toBe('Nguyễn V** Â*');
    expect(maskName('')).toBe('');
  });
});
