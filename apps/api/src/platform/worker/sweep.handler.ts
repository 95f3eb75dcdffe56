import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { Spool } from '../files/drive/spool.js';
import { UploadLimitsStore } from '../files/limits/upload-limits.store.js';
import { OutboxHandler } from '../outbox/index.js';

const DAY = 86_400_000;
/** A client that repeats a write does so within minutes; a week outlasts any queue of an outside system. */
const KEEP_ANSWERS = 7 * DAY;
/** Ended sessions stay a while: they answer "was it me who signed in there?". */
const KEEP_SESSIONS = 90 * DAY;
const KEEP_INCOMING = DAY;

/** Nightly: removes what nobody can need any more. */
@Injectable()
export class SweepHandler extends OutboxHandler {
  readonly task = 'platform.sweep';
  /** A quarter past three at night in Vietnam. */
  override readonly nightlyAt = '15 20 * * *';

  constructor(
    private readonly database: Database,
    private readonly spool: Spool,
    private readonly uploads: UploadLimitsStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const before = (age: number): Date => new Date(this.clock.now() - age);
    await this.database.query('DELETE FROM idempotency_key WHERE created_at < $1', [before(KEEP_ANSWERS)]);
    await this.database.query('DELETE FROM session WHERE expires_at < $1', [before(KEEP_SESSIONS)]);
    await this.database.query('DELETE FROM sign_in_attempt WHERE expires_at < $1', [before(0)]);
    await this.spool.discardOlderThan(before(KEEP_INCOMING));
    await this.uploads.forgetBefore(before(KEEP_INCOMING));
  }
}
