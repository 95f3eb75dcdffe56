import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/*
 * STREAM over AES-256-GCM (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as in Tink and age: nothing is given out before it
 * is authenticated, and a cut, swapped, repeated or added frame is noticed.
 *
 *   form 1 | prefix 7 |  frame 0: 64 KiB + tag 16  |  frame 1  | … |  last frame: 0 … 64 KiB + tag 16
 *   nonce of frame i = prefix 7 | i as uint32 | 1 for the last frame, else 0;   aad = the header
 */
const FORM = 1;
const PREFIX_BYTES = 7;
export const TAG_BYTES = 16;

export const HEADER_BYTES = 1 + PREFIX_BYTES;
export const FRAME_BYTES = 64 * 1024;
export const SEALED_FRAME_BYTES = FRAME_BYTES + TAG_BYTES;
const KEY_BYTES = 32;

/** Sealed content that was altered, cut, lengthened, or belongs to another key. */
export class BrokenSealError extends Error {}

export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** How many frames content of so many bytes takes; nothing takes one, so that even its end is proved. */
export function framesOf(size: number): number {
  return Math.max(1, Math.ceil(size / FRAME_BYTES));
}

/** How long content of so many bytes becomes. */
export function sealedSize(size: number): number {
  return HEADER_BYTES + size + framesOf(size) * TAG_BYTES;
}

export function newHeader(): Buffer {
  return Buffer.concat([Buffer.of(FORM), randomBytes(PREFIX_BYTES)]);
}

function nonce(header: Buffer, index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  header.copy(bytes, 0, 1);
  bytes.writeUInt32BE(index, PREFIX_BYTES);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

export function sealFrame(key: Buffer, header: Buffer, index: number, plain: Buffer, last: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(header, index, last)).setAAD(header);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws BrokenSealError. */
export function openFrame(key: Buffer, header: Buffer, index: number, sealed: Buffer, last: boolean): Buffer {
  if (header.length !== HEADER_BYTES || header[0] !== FORM || sealed.length < TAG_BYTES)
    throw new BrokenSealError('this is no sealed content');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(header, index, last), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(header).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new BrokenSealError('sealed content does not open', { cause: error });
  }
}
