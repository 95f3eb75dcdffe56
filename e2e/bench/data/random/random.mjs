/** A stream of numbers that depends on its key alone (sfc32 over a hash of the key): any day of the set can be made by itself. */
export class Random {
  #a;
  #b;
  #c;
  #d = 1;

  constructor(...key) {
    const [a, b, c] = mixed(key.join('/'));
    this.#a = a;
    this.#b = b;
    this.#c = c;
    for (let turn = 0; turn < 12; turn += 1) this.bits();
  }

  /** 32 of them, as a whole number without a sign. */
  bits() {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** At least 0, below 1. */
  unit() {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from 0 on, below `count`. */
  below(count) {
    return Math.floor(this.unit() * count);
  }

  chance(share) {
    return this.unit() < share;
  }

  one(list) {
    return list[this.below(list.length)];
  }

  fill(buffer, from, length) {
    let at = from;
    for (const end = from + length; at + 4 <= end; at += 4) buffer.writeInt32LE(this.bits() | 0, at);
    for (let rest = this.bits(); at < from + length; at += 1, rest >>>= 8) buffer[at] = rest & 255;
  }
}

/** FNV-1a with three beginnings, each stirred once more. */
function mixed(text) {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9].map((start) => {
    let hash = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  });
}
