import { randomBytes } from 'node:crypto';
import { sha256 } from '../crypto/index.js';

const TOKEN_BYTES = 32;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What the database keeps of a token: enough to recognise it, not to use it. */
export function tokenHash(token: string): Buffer {
  return sha256(token);
}
