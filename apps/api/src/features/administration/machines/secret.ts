import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../platform/crypto/index.js';

const SECRET_BYTES = 32;

/** For programs only: nobody types it. Marked, so that scanners find one that was left in a file. */
export function newSecret(): string {
  return `mcs_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** 256 random bits cannot be guessed however fast the hash is; a slow one would only make asking for tokens dear. */
export function secretHash(secret: string): Buffer {
  return sha256(secret);
}
