import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldCipher } from './field-cipher.js';
import { packed, unpacked } from './packing.js';
import { WORDS_1 } from './packed-words.js';

const ACT = JSON.stringify({
  seq: 3,
  at: 1795322116720,
  actor: { kind: 'OFFICER', accountId: '01a20095-ca82-74a2-88b7-7b4f7404ba4c', role: 'CASE_OFFICER' },
  taskKey: 'assess.2',
  lifecycle: 'IN_PROCESS',
  clock: { startedAt: 1795322112987, dueAt: 1797242400000, pausedSince: null, pauses: [], stoppedAt: null },
  facts: { stepKey: 'assess', actionKey: 'pass', answers: null, note: null, silence: false },
});

describe('packing', () => {
  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 6 })), (text) => {
        fc.pre(text.isWellFormed());
        expect(unpacked(packed(text))).toBe(text);
      }),
    );
    const long = 'Nguyễn Thị Bình, '.repeat(10_000);
    expect(unpacked(packed(long))).toBe(long);
  });

  it('makes an act less than half as long, and leaves short texts as they are', () => {
    expect(packed(ACT).length * 2).toBeLessThan(ACT.length);
    expect(packed('099088000001').toString()).toBe('099088000001');
  });

  it('is opened as long as the words it was packed with are the same to the byte', () => {
    expect(createHash('sha256').update(WORDS_1).digest('hex')).toBe(
      'beff3f24dbc2012af01e87ad4a329dfe54f417ef7eafd45ec9a1c2927a29e437',
    );
    expect(
      unpacked(
        Buffer.from(
          'f928b52ffd6073002d0400f4033339353332323131363732306132303039352d636138322d373461322d383862372d3762346637343034626134633239383937323432343030303070617d7d1600b81780edd2d07b353656834641176acb095c9e3d88262e300c145048e18333058c9e67382c10801564e0291a4c09bad07fe6e09d384076e7ed2521430784f7cfb215',
          'hex',
        ),
      ),
    ).toBe(ACT);
  });

  it('says so when it is not what was packed', () => {
    const broken = packed(ACT);
    expect(() => unpacked(broken.subarray(0, 40))).toThrow('unexpected end of file');
  });

  it('happens inside the seal, stays when it is sealed again, and what is not packed opens too', () => {
    const cipher = new FieldCipher(Buffer.alloc(32, 1));
    const sealed = cipher.sealPacked(JSON.parse(ACT), 'a');
    expect(sealed.length * 2).toBeLessThan(ACT.length);
    expect(cipher.decrypt(sealed, 'a')).toBe(ACT);
    const again = cipher.sealAgain(sealed, 'a');
    expect([again.length, cipher.decrypt(again, 'a')]).toEqual([sealed.length, ACT]);
    const before = Buffer.from(
      '014515b50d10d0c8aedb643b18800181780bb830126ba1f09bed49f6c2161f9411c0ae1a32ac9156cd5ea1ab46c39ac5af82b50071c8abed4d6a9a5b1e7e5ee0ca4c9d5949d1ba996199503969360d74c4f66a42cb94561adb8d5269b93d09d47552756a0dcbb47a52e3b3f5ac7a24f75df8650f12680b3f3d42b8873f6a4387acc3c5c411e4964ebb07c91772c059f28699450e15cafe602a398dbdcaa17a9afe8397c3498c1691d762c1cf486b109e2325f33d574e7dcbed32a5fd2b3ab6db9ad73d2a32c7d7037ba7ddcc05164c6a05cdcb7ab9750790e9da49ed1d131653713ebacc15690ebc4e1e7ee6c9e0c4487f59d747fb0bcdd7da5f1f4a3856f65c21e2d0362c769fbca27c19355c9afd1e7dd74d38c394cbd30f1d695533f12b8f4dd34bcd65fef1f8e8504401f2b6199c0baa08db850070ea767fd555b5b1466ffa5e3aff333e61d3b93ed97d2eb28ca9aae4c3682537cb4b4b92dad2d1e354cc1f96107648deeaa813d4133c32b2eed6295e3726ec20eaf77a129e3984a8840b4e88cfe9342cf039f0d5be0404d75db9',
      'hex',
    );
    expect(cipher.decrypt(before, 'action:1:1')).toBe(ACT);
  });
});
