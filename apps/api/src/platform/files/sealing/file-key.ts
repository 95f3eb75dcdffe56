import type { FieldCipher } from '../../crypto/index.js';

interface FileSecret {
  key: Buffer;
  /** Hex, of the content in clear: whoever holds a copy of a file could look for it by this. */
  sha256: string;
}

export const keyAt = (id: string): string => `file.key:${id}`;
export const nameAt = (id: string): string => `file.name:${id}`;

export function sealKey(cipher: FieldCipher, id: string, { key, sha256 }: FileSecret): Buffer {
  return cipher.sealJson({ key: key.toString('base64'), sha256 }, keyAt(id));
}

/** Throws when it was sealed for another file, or altered. */
export function openKey(cipher: FieldCipher, id: string, sealed: Buffer): FileSecret {
  const { key, sha256 } = cipher.openJson<{ key: string; sha256: string }>(sealed, keyAt(id));
  return { key: Buffer.from(key, 'base64'), sha256 };
}

/**
 * Where the content of this file lies. From content and file both: the same paper sent twice lies twice, so that the
 * names in the store tell nobody that two people have the same paper.
 */
export function storageKey(cipher: FieldCipher, id: string, sha256: string): string {
  const hash = cipher.hash(`file:${id}:${sha256}`).toString('hex');
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}
