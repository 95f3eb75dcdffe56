import { createCipheriv, createHmac, createSecretKey } from 'node:crypto';
import { Packer } from './packer.mjs';

const NONCE = 12;
const TAG = 16;

/**
 * What FieldCipher of the product does, to the byte of its format, for millions of values: into the row itself, one
 * context of compression for all of them, and nonces out of the seed. A test opens every kind of value with the product.
 */
export class Sealer {
  #field;
  #lookup;
  #head;
  #random;
  #packer = new Packer();
  #nonce = Buffer.alloc(NONCE);
  #aad = Buffer.alloc(160);
  #text = Buffer.alloc(4096);

  /** `random` gives the nonces: two sealers of one key must not have the same. */
  constructor({ head, field, lookup }, random) {
    this.#head = Buffer.from(head);
    this.#field = createSecretKey(Buffer.from(field));
    this.#lookup = createSecretKey(Buffer.from(lookup));
    this.#random = random;
  }

  /** `plain` up to `length`, sealed for the place `aad`, as the next field of `rows`. */
  field(rows, plain, length, aad, packs = true) {
    const content = packs ? this.#packer.pack(plain, length) : plain.subarray(0, length);
    this.#random.fill(this.#nonce, 0, NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#field, this.#nonce);
    cipher.setAAD(this.#aad.subarray(0, this.#aad.write(aad, 0, 'latin1')));
    const body = cipher.update(content);
    cipher.final();
    const { buffer } = rows;
    let { at } = rows;
    const head = this.#head.length;
    buffer.writeInt32BE(head + NONCE + TAG + body.length, at);
    at += 4;
    this.#head.copy(buffer, at);
    this.#nonce.copy(buffer, at + head);
    cipher.getAuthTag().copy(buffer, at + head + NONCE);
    body.copy(buffer, at + head + NONCE + TAG);
    rows.at = at + head + NONCE + TAG + body.length;
  }

  text(rows, value, aad) {
    if (value.length * 3 > this.#text.length) this.#text = Buffer.alloc(value.length * 4);
    this.field(rows, this.#text, this.#text.write(value, 0), aad, false);
  }

  /** The keyed hash that finds a value again. */
  hash(text) {
    return createHmac('sha256', this.#lookup).update(text).digest();
  }
}
