import { COPY_HEADER, COPY_TRAILER } from './binary-rows.mjs';

/** Above this much waiting in the socket the giver is told to wait. */
const MOST_WAITING = 4 << 20;

/** One COPY … FROM STDIN under way on a connection of pg, which speaks the protocol but has no stream for it. */
export class CopyIn {
  #client;
  #ended = Promise.withResolvers();
  #begun = Promise.withResolvers();
  #text;

  /** @param client of pg, connected; nothing else may run on it until `end`. */
  constructor(client, text) {
    this.#client = client;
    this.#text = text;
    this.#ended.promise.catch(() => undefined);
    this.#begun.promise.catch(() => undefined);
  }

  async begin() {
    this.#client.query(this);
    await this.#begun.promise;
    this.#connection.sendCopyFromChunk(COPY_HEADER);
  }

  /** Resolves when more may be given. The bytes go to the socket as they are: pg would copy them first. */
  async give(bytes) {
    const { stream } = this.#connection;
    const head = Buffer.alloc(5, 'd');
    head.writeInt32BE(bytes.length + 4, 1);
    stream.write(head);
    stream.write(bytes);
    if (stream.writableLength < MOST_WAITING) return;
    await Promise.race([new Promise((done) => stream.once('drain', done)), this.#ended.promise]);
  }

  async end() {
    this.#connection.sendCopyFromChunk(COPY_TRAILER);
    this.#connection.endCopyFrom();
    await this.#ended.promise;
  }

  get #connection() {
    return this.#client.connection;
  }

  // What a client of pg calls on whatever it runs.
  submit(connection) {
    connection.query(this.#text);
  }

  handleCopyInResponse() {
    this.#begun.resolve();
  }

  handleError(error) {
    this.#begun.reject(error);
    this.#ended.reject(error);
  }

  handleReadyForQuery() {
    this.#begun.reject(new Error('this was no COPY'));
    this.#ended.resolve();
  }

  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
  handleEmptyQuery() {}
  handlePortalSuspended() {}
  handleParseComplete() {}
  handleBindComplete() {}
}
