import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { ExportsStore } from './exports.store.js';

/** Nightly: what lay ready for seven days goes. */
@Injectable()
export class SweepExportsHandler extends OutboxHandler {
  readonly task = 'privacy.sweepExports';
  /** Half past three at night in Vietnam. */
  override readonly nightlyAt = '30 20 * * *';

  constructor(
    private readonly store: ExportsStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    await this.store.removeExpired(this.clock.date());
  }
}
