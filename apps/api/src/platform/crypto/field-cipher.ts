import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** First byte of every ciphertext: which key and form it was written with, so that keys can be changed later. */
const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, 'motcua', purpose, 32));
}

export function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** AES-256-GCM for single columns, and the keyed hash that finds them again. */
export class FieldCipher {
  private readonly key: Buffer;
  private readonly hashKey: Buffer;

  constructor(masterKey: Buffer) {
    this.key = derive(masterKey, 'field encryption 1');
    this.hashKey = derive(masterKey, 'field hash 1');
  }

  /** `aad` names the place the value belongs to (`person.phone:<id>`): moved elsewhere, it no longer opens. */
  encrypt(text: string, aad: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(aad));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the value was altered, moved, or written under another key. */
  decrypt(sealed: Buffer, aad: string): string {
    try {
      return this.open(sealed, aad);
    } catch (error) {
      throw new Error('a sealed value does not open here', { cause: error });
    }
  }

  /** A whole value of JSON, as `encrypt` does text. */
  sealJson(value: unknown, aad: string): Buffer {
    return this.encrypt(JSON.stringify(value), aad);
  }

  /** Throws as `decrypt` does. The caller knows what was sealed there. */
  openJson<T>(sealed: Buffer, aad: string): T {
    return JSON.parse(this.decrypt(sealed, aad)) as T;
  }

  /** Keyed hash (HMAC-SHA-256) for equality look-up; useless without the key. */
  hash(text: string): Buffer {
    return createHmac('sha256', this.hashKey).update(text).digest();
  }

  private open(sealed: Buffer, aad: string): string {
    if (sealed[0] !== FORM) throw new Error('unknown form');
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(aad)).setAuthTag(tag);
    const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }
}
