import { constants, createZstdCompress, zstdCompressSync } from 'node:zlib';
import { WORDS_1 } from '../../../../apps/api/dist/platform/crypto/packed-words.js';

/** As in the product's packing.ts. */
const PACKED_1 = 0xf9;
const LEAST = 160;
const OPTIONS = { dictionary: WORDS_1, params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * The product's packing with one context kept: making a context anew for each value takes five times as long as packing.
 * Node offers no way to keep one but through the handle of a stream; where that is another, it goes the slow way.
 */
export class Packer {
  #stream = createZstdCompress(OPTIONS);
  #out = Buffer.allocUnsafeSlow(1 << 18);

  /** Of `plain` up to `length`; good until the next call. */
  pack(plain, length) {
    if (length < LEAST) return plain.subarray(0, length);
    const size = this.#packed(plain, length);
    return size + 1 < length ? this.#out.subarray(0, size + 1) : plain.subarray(0, length);
  }

  #packed(plain, length) {
    this.#out[0] = PACKED_1;
    const { _handle: handle, _writeState: left } = this.#stream;
    if (typeof handle?.writeSync !== 'function' || !left) return this.#slowly(plain, length);
    handle.writeSync(constants.ZSTD_e_end, plain, 0, length, this.#out, 1, this.#out.length - 1);
    if (left[1] !== 0) throw new Error('a value is too long to be packed here');
    return this.#out.length - 1 - left[0];
  }

  #slowly(plain, length) {
    return zstdCompressSync(plain.subarray(0, length), OPTIONS).copy(this.#out, 1);
  }
}
