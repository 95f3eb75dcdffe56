/** PGCOPY, flags, length of the extension. */
export const COPY_HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
export const COPY_TRAILER = Buffer.from('ffff', 'hex');

const EPOCH_2000 = 946_684_800_000;
const TWO_32 = 0x1_0000_0000;

/** Rows in PostgreSQL's binary COPY format, one field after the other, into pieces that hold whole rows. */
export class BinaryRows {
  #size;
  #columns;
  at = 0;
  count = 0;

  constructor(columns, size = 1 << 18) {
    this.#columns = columns;
    this.#size = size;
    this.buffer = Buffer.allocUnsafeSlow(size + (1 << 16));
  }

  row() {
    this.buffer.writeInt16BE(this.#columns, this.at);
    this.at += 2;
    this.count += 1;
  }

  get full() {
    return this.at >= this.#size;
  }

  /** What was written, to be given away whole; writing goes on in a new piece. */
  take() {
    const { buffer, at, count } = this;
    this.buffer = Buffer.allocUnsafeSlow(this.#size + (1 << 16));
    this.at = 0;
    this.count = 0;
    return { bytes: buffer.subarray(0, at), count };
  }

  nothing() {
    this.at = this.buffer.writeInt32BE(-1, this.at);
  }

  /** A UUID as 16 bytes, at `from` of `bytes`. */
  uuid(bytes, from = 0) {
    this.buffer.writeInt32BE(16, this.at);
    bytes.copy(this.buffer, this.at + 4, from, from + 16);
    this.at += 20;
  }

  text(value) {
    const length = this.buffer.write(value, this.at + 4);
    this.buffer.writeInt32BE(length, this.at);
    this.at += 4 + length;
  }

  /** The same of a value that is known in bytes. */
  bytes(value, from = 0, to = value.length) {
    this.buffer.writeInt32BE(to - from, this.at);
    value.copy(this.buffer, this.at + 4, from, to);
    this.at += 4 + to - from;
  }

  json(value) {
    const length = this.buffer.write(value, this.at + 5);
    this.buffer.writeInt32BE(length + 1, this.at);
    this.buffer[this.at + 4] = 1;
    this.at += 5 + length;
  }

  int(value) {
    this.buffer.writeInt32BE(4, this.at);
    this.buffer.writeInt32BE(value, this.at + 4);
    this.at += 8;
  }

  small(value) {
    this.buffer.writeInt32BE(2, this.at);
    this.buffer.writeInt16BE(value, this.at + 4);
    this.at += 6;
  }

  big(value) {
    this.buffer.writeInt32BE(8, this.at);
    const high = Math.floor(value / TWO_32);
    this.buffer.writeInt32BE(high, this.at + 4);
    this.buffer.writeUInt32BE(value - high * TWO_32, this.at + 8);
    this.at += 12;
  }

  /** Epoch milliseconds; null is no value. */
  instant(at) {
    if (at === null) this.nothing();
    else this.big((at - EPOCH_2000) * 1000);
  }

  flag(value) {
    this.buffer.writeInt32BE(1, this.at);
    this.buffer[this.at + 4] = value ? 1 : 0;
    this.at += 5;
  }
}
