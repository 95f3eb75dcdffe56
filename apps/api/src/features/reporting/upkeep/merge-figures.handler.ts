import { Injectable } from '@nestjs/common';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { FigureUpkeepStore } from './figure-upkeep.store.js';

/** Keeps the heap of deltas small, so that reading a report does not grow with the work of the day. */
@Injectable()
export class MergeFiguresHandler extends OutboxHandler {
  readonly task = 'reporting.mergeFigures';
  override readonly repeatsAt = '* * * * *';

  constructor(private readonly store: FigureUpkeepStore) {
    super();
  }

  async handle(): Promise<void> {
    await this.store.merge();
  }
}
