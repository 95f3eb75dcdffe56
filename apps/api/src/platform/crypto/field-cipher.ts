import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
} from 'node:crypto';
import { ProblemError } from '../errors/index.js';
import { derivedKeys } from './file-master-key.js';
import { freshBytes } from './fresh-bytes.js';
import { KeyRing } from './key-ring.js';
import { packed, unpacked } from './packing.js';

/**
 * A ciphertext: its form, then
 *   1 (the key that data had before there were data keys, number 0)   nonce 12, tag 16, body
 *   2                                                 key number 2, nonce 12, tag 16, body
 * Nonces are random. Up to 2^32 values under one key the risk that two are alike stays below 2^-32; a province seals
 * some ten million values a year.
 */
const DERIVED_FORM = 1;
const NUMBERED_FORM = 2;
const NUMBER_BYTES = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const DERIVED = 0;

export function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** How ciphertexts of this data key begin. */
export function headOf(keyNumber: number): Buffer {
  if (keyNumber === DERIVED) return Buffer.of(DERIVED_FORM);
  const head = Buffer.alloc(1 + NUMBER_BYTES, NUMBERED_FORM);
  head.writeUInt16BE(keyNumber, 1);
  return head;
}

/** AES-256-GCM for single columns, and the keyed hash that finds them again. */
export class FieldCipher {
  private readonly ring: KeyRing;

  /** A bare master key stands for the keys derived from it: where there is no database. */
  constructor(keys: KeyRing | Buffer) {
    this.ring = Buffer.isBuffer(keys) ? ringOf(keys) : keys;
  }

  /** `aad` names the place the value belongs to (`person.phone:<id>`): moved elsewhere, it no longer opens. */
  encrypt(text: string, aad: string): Buffer {
    return this.seal(Buffer.from(text), aad);
  }

  /**
   * Throws when the value was altered, moved, or written under a key that is no more; NOT_READY when the key is not
   * known here yet.
   */
  decrypt(sealed: Buffer, aad: string): string {
    return unpacked(this.content(sealed, aad));
  }

  /** The same content, packed or not, under the key that is written with now. Throws as `decrypt` does. */
  sealAgain(sealed: Buffer, aad: string): Buffer {
    return this.seal(this.content(sealed, aad), aad);
  }

  /** A whole value of JSON, as `encrypt` does text. */
  sealJson(value: unknown, aad: string): Buffer {
    return this.encrypt(JSON.stringify(value), aad);
  }

  /** The same a third as long, for what is written once and kept: packing costs as much again as sealing (ADR 0028). */
  sealPacked(value: unknown, aad: string): Buffer {
    return this.seal(packed(JSON.stringify(value)), aad);
  }

  /** Throws as `decrypt` does. The caller knows what was sealed there. */
  openJson<T>(sealed: Buffer, aad: string): T {
    return JSON.parse(this.decrypt(sealed, aad)) as T;
  }

  /** Keyed hash (HMAC-SHA-256) for equality look-up; useless without the key. */
  hash(text: string): Buffer {
    return createHmac('sha256', objectOf(this.ring.lookup())).update(text).digest();
  }

  private seal(content: Buffer, aad: string): Buffer {
    const { no, key } = this.ring.writing();
    const nonce = freshBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', objectOf(key), nonce).setAAD(Buffer.from(aad));
    // All of it comes at once: GCM has no blocks to fill up.
    const body = cipher.update(content);
    cipher.final();
    return Buffer.concat([headOf(no), nonce, cipher.getAuthTag(), body]);
  }

  private content(sealed: Buffer, aad: string): Buffer {
    try {
      return this.open(sealed, aad);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw new Error('a sealed value does not open here', { cause: error });
    }
  }

  private open(sealed: Buffer, aad: string): Buffer {
    const { no, rest } = beheaded(sealed);
    const nonce = rest.subarray(0, NONCE_BYTES);
    const tag = rest.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', objectOf(this.ring.field(no)), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(aad)).setAuthTag(tag);
    const opened = decipher.update(rest.subarray(NONCE_BYTES + TAG_BYTES));
    decipher.final();
    return opened;
  }
}

const objects = new WeakMap<Buffer, KeyObject>();

/** Made once for each key: making it anew costs more than sealing a page of text. */
function objectOf(key: Buffer): KeyObject {
  let object = objects.get(key);
  if (!object) objects.set(key, (object = createSecretKey(key)));
  return object;
}

function beheaded(sealed: Buffer): { no: number; rest: Buffer } {
  if (sealed[0] === DERIVED_FORM) return { no: DERIVED, rest: sealed.subarray(1) };
  const tooShort = sealed.length < 1 + NUMBER_BYTES + NONCE_BYTES + TAG_BYTES;
  if (sealed[0] !== NUMBERED_FORM || tooShort) throw new Error('unknown form');
  return { no: sealed.readUInt16BE(1), rest: sealed.subarray(1 + NUMBER_BYTES) };
}

function ringOf(masterKey: Buffer): KeyRing {
  const { field, lookup } = derivedKeys(masterKey);
  return KeyRing.fixed({ field: new Map([[DERIVED, field]]), writing: DERIVED, lookup });
}
