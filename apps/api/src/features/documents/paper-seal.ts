import { type FieldCipher, sha256 } from '../../platform/crypto/index.js';
import { canonicalJson } from '../../platform/idempotency/canonical-json.js';

/** Where the content of an issued paper belongs. */
export const contentAt = (id: string): string => `issued.content:${id}`;

/** Everything a row of `issued_document` says. */
export interface IssuedPaper {
  id: string;
  dossierId: string;
  actionSeq: number;
  form: string;
  template: string | null;
  name: unknown;
  number: string;
  content: unknown;
  /** Epoch ms. */
  issuedAt: number;
}

/** Seal of an issued paper, in clear content; hex. The act that issued it bears it, itself sealed. */
export function paperSeal(paper: IssuedPaper): string {
  const { id, dossierId, actionSeq, form, template, name, number, content, issuedAt } = paper;
  const words = { id, dossierId, actionSeq, form, template, name, number, content, issuedAt };
  return sha256(`paper:${canonicalJson(words)}`).toString('hex');
}

export interface LinkedFile {
  id: string;
  /** Hex, of its content. */
  sha256: string;
}

/** Binds a rendered file to its paper: made after the act, so it cannot be part of it. The key is not in the database. */
export function linkSeal(cipher: FieldCipher, paperId: string, { id, sha256: digest }: LinkedFile): Buffer {
  return cipher.hash(`issued file ${paperId} ${id} ${digest}`);
}
