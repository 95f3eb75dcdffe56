import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { LogChainStore, type PinRow } from './log-chain.store.js';

/** What the keyed seal of a pin is made of. */
export function pinText({ no, actionNo, actionHash }: Omit<PinRow, 'seal'>): string {
  return `administrative pin ${no}:${actionNo}:${actionHash.toString('hex')}`;
}

/** Nightly: pins how far the administrative log went. The line it logs is the copy outside the database. */
@Injectable()
export class PinLogHandler extends OutboxHandler {
  readonly task = 'administration.pinLog';
  /** Ten past midnight in Vietnam. */
  override readonly nightlyAt = '10 17 * * *';
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly store: LogChainStore,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const pinned = await this.database.transaction(async (tx) => {
      const { last, pin } = await this.store.end(tx);
      if (!last || pin?.actionNo === last.no) return null;
      const content = { no: (pin?.no ?? 0) + 1, actionNo: last.no, actionHash: last.hash };
      await this.store.addPin(
        tx,
        { ...content, seal: this.cipher.hash(pinText(content)) },
        this.clock.date(),
      );
      return content;
    });
    if (pinned)
      this.logger.log(`administrative log pinned: ${pinned.actionNo}:${pinned.actionHash.toString('hex')}`);
  }
}
