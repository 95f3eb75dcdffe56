export interface Call {
  connector: string;
  key: string;
  /** How often the same question was asked. */
  times: number;
}

const KEPT = 1000;

/** Which questions were asked, by idempotency key. What they were about is not kept. */
export class Calls {
  readonly #byKey = new Map<string, Call>();

  note(connector: string, key: string): void {
    const earlier = this.#byKey.get(key);
    this.#byKey.delete(key);
    this.#byKey.set(key, { connector, key, times: (earlier?.times ?? 0) + 1 });
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size > KEPT && oldest !== undefined) this.#byKey.delete(oldest);
  }

  newestFirst(): Call[] {
    return [...this.#byKey.values()].toReversed();
  }
}
