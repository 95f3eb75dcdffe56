import { ProblemError } from '../errors/index.js';

/** Data keys in clear, in memory alone. */
export interface RingKeys {
  /** By number: everything that sealed columns may have been written with. */
  field: ReadonlyMap<number, Buffer>;
  /** The number that is written with. */
  writing: number;
  lookup: Buffer;
}

export interface RingTimes {
  /** How often the keys are read again. A new key is written with only when everybody has had time to. */
  rereadMs: number;
  /** Keys last read longer ago than this are not written with: one of them may have been retired meanwhile. */
  staleMs: number;
}

const RING_TIMES: RingTimes = { rereadMs: 30_000, staleMs: 10 * 60_000 };

const RETRY_AFTER_SECONDS = 2;

/** The data keys of this process, at hand without waiting, read again in the background. */
export class KeyRing {
  private readAt = performance.now();
  private rereading: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private keys: RingKeys,
    private readonly read: () => Promise<RingKeys>,
    private readonly times: RingTimes = RING_TIMES,
  ) {}

  /** A ring that never changes. */
  static fixed(keys: RingKeys): KeyRing {
    return new KeyRing(keys, () => Promise.resolve(keys), { rereadMs: 0, staleMs: Infinity });
  }

  /** Throws NOT_READY when the keys have not been read for long. */
  writing(): { no: number; key: Buffer } {
    if (performance.now() - this.readAt > this.times.staleMs) throw notReady();
    return { no: this.keys.writing, key: this.field(this.keys.writing) };
  }

  /** Throws NOT_READY for a key not known here, and looks for it: asked again shortly, it may be. */
  field(no: number): Buffer {
    const key = this.keys.field.get(no);
    if (key) return key;
    void this.reread();
    throw notReady();
  }

  lookup(): Buffer {
    return this.keys.lookup;
  }

  start(): this {
    this.timer = setInterval(() => void this.reread(), this.times.rereadMs).unref();
    return this;
  }

  /** One at a time. What fails is tried again at the next turn; until then the keys known stay. */
  reread(): Promise<void> {
    this.rereading ??= this.readOnce().finally(() => (this.rereading = null));
    return this.rereading;
  }

  private async readOnce(): Promise<void> {
    const keys = await this.read().catch(() => null);
    if (keys === null) return;
    this.keys = keys;
    this.readAt = performance.now();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}

function notReady(): ProblemError {
  return new ProblemError('NOT_READY', {
    retryAfter: RETRY_AFTER_SECONDS,
    detail: {
      vi: 'Hệ thống đang đổi khóa bảo vệ dữ liệu. Những gì đã lưu vẫn còn; hãy thử lại sau vài giây.',
      en: 'The keys that protect data are being changed. What was saved is kept; try again in a few seconds.',
    },
  });
}
