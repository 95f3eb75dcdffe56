import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../access/index.js';
import { Clock } from '../../clock/index.js';
import { FieldCipher } from '../../crypto/index.js';
import { ProblemError } from '../../errors/index.js';

/** Long enough for a viewer to fetch page after page of a long PDF. */
const LINK_MS = 5 * 60_000;
const MAC_BYTES = 16;
const TOKEN_BYTES = 16 + 4 + 1 + MAC_BYTES;

export type LinkedContent = 'FILE' | 'PREVIEW';

/**
 * Links to files that expire, and that open nothing but in the session they were made for: one that is sent on, lies in
 * a history or in a log is worth nothing.   file 16 | expiry 4 (s) | what 1 | keyed hash over these and the session 16
 */
@Injectable()
export class FileLinks {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** The path of a link. The caller has checked that the actor may read the file. */
  make(actor: RequestActor, fileId: string, what: LinkedContent): string {
    const said = Buffer.alloc(TOKEN_BYTES - MAC_BYTES);
    said.write(fileId.replaceAll('-', ''), 0, 'hex');
    said.writeUInt32BE(Math.floor((this.clock.now() + LINK_MS) / 1000), 16);
    said.writeUInt8(what === 'PREVIEW' ? 1 : 0, 20);
    return `/api/v1/files/links/${Buffer.concat([said, this.mac(actor, said)]).toString('base64url')}`;
  }

  /** Throws LINK_EXPIRED for a link that is old, altered, or of another session. */
  open(actor: RequestActor, token: string): { fileId: string; what: LinkedContent } {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== TOKEN_BYTES) throw new ProblemError('LINK_EXPIRED');
    const said = bytes.subarray(0, -MAC_BYTES);
    const real = timingSafeEqual(bytes.subarray(-MAC_BYTES), this.mac(actor, said));
    if (!real || said.readUInt32BE(16) * 1000 <= this.clock.now()) throw new ProblemError('LINK_EXPIRED');
    const hex = said.toString('hex', 0, 16);
    return {
      fileId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      what: said[20] === 1 ? 'PREVIEW' : 'FILE',
    };
  }

  private mac(actor: RequestActor, said: Buffer): Buffer {
    return this.cipher.hash(`file.link:${actor.sessionId}:${said.toString('hex')}`).subarray(0, MAC_BYTES);
  }
}
