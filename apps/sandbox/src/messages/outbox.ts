import { randomUUID } from 'node:crypto';

type Channel = 'SMS' | 'EMAIL';

export interface Draft {
  channel: Channel;
  to: string;
  subject?: string;
  text: string;
  idempotencyKey: string;
}

export interface SentMessage extends Draft {
  id: string;
  sentAt: Date;
}

export type SendOutcome =
  { kind: 'ACCEPTED'; message: SentMessage; repeated: boolean } | { kind: 'KEY_REUSED' } | { kind: 'DOWN' };

export const KEEP = 500;

/** Newest last. A key is remembered as long as its message is kept. */
export class Outbox {
  readonly #byKey = new Map<string, SentMessage>();
  #failuresLeft = 0;

  get failuresLeft(): number {
    return this.#failuresLeft;
  }

  failNext(times: number): void {
    this.#failuresLeft = times;
  }

  send(draft: Draft, now: Date): SendOutcome {
    if (this.#failuresLeft > 0) {
      this.#failuresLeft -= 1;
      return { kind: 'DOWN' };
    }
    const earlier = this.#byKey.get(draft.idempotencyKey);
    if (earlier) {
      const same =
        earlier.channel === draft.channel &&
        earlier.to === draft.to &&
        earlier.subject === draft.subject &&
        earlier.text === draft.text;
      return same ? { kind: 'ACCEPTED', message: earlier, repeated: true } : { kind: 'KEY_REUSED' };
    }
    const message = { ...draft, id: randomUUID(), sentAt: now };
    this.#byKey.set(draft.idempotencyKey, message);
    for (const oldest of this.#byKey.keys()) {
      if (this.#byKey.size <= KEEP) break;
      this.#byKey.delete(oldest);
    }
    return { kind: 'ACCEPTED', message, repeated: false };
  }

  newestFirst(): SentMessage[] {
    return [...this.#byKey.values()].toReversed();
  }
}
