import { describe, expect, it } from 'vitest';
import { addressRange, inRanges } from './address-ranges.js';

describe('a range of addresses', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['192.168.1.7', '192.168.1.7/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1/128'],
    ['10.0.0.5/8', null],
    ['2001:db8::1/32', null],
    ['10.0.0.0/33', null],
    ['10.0.0/8', null],
    ['0x0a.0.0.0/8', null],
    ['010.0.0.0/8', null],
    ['', null],
    ['localhost', null],
    ['10.0.0.0/8/8', null],
  ])('%s is kept as %s', (text, kept) => {
    expect(addressRange(text)).toBe(kept);
  });

  it.each([
    ['10.9.8.7', ['10.0.0.0/8'], true],
    ['::ffff:10.9.8.7', ['10.0.0.0/8'], true],
    ['11.0.0.1', ['10.0.0.0/8', '192.168.0.0/16'], false],
    ['2001:db8:1::5', ['10.0.0.0/8', '2001:db8::/32'], true],
    ['2001:db9::5', ['2001:db8::/32'], false],
    ['10.0.0.1', ['::/0'], false],
    ['not an address', ['0.0.0.0/0'], false],
    [null, ['0.0.0.0/0'], false],
    ['10.0.0.1', [], false],
  ] as const)('%s from %j: %s', (address, ranges, inside) => {
    expect(inRanges(address, ranges)).toBe(inside);
  });
});
