import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { WORDS_1 } from './packed-words.js';

/** Stands before what was packed with `WORDS_1`. No text in UTF-8 has it: what begins otherwise is the text itself. */
const PACKED_1 = Buffer.of(0xf9);
/** Below this there is little to win. */
const LEAST = 160;
/** No sealed value comes near; what unpacks to more was not packed by us. */
const MOST = 64 * 1024 * 1024;

const PACKING = {
  dictionary: WORDS_1,
  params: { [constants.ZSTD_c_compressionLevel]: 1 },
};
const UNPACKING = { dictionary: WORDS_1, maxOutputLength: MOST };

/** The text, smaller where that pays. Ciphertext cannot be compressed any more, so it is done before sealing (ADR 0028). */
export function packed(text: string): Buffer {
  const plain = Buffer.from(text);
  if (plain.length < LEAST) return plain;
  const small = zstdCompressSync(plain, PACKING);
  return small.length + 1 < plain.length ? Buffer.concat([PACKED_1, small]) : plain;
}

/** Of what `packed` gave, or of plain text. Throws for anything else. */
export function unpacked(content: Buffer): string {
  if (content[0] !== PACKED_1[0]) return content.toString('utf8');
  return zstdDecompressSync(content.subarray(1), UNPACKING).toString('utf8');
}
