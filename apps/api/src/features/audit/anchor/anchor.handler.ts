import { Injectable, Logger } from '@nestjs/common';
import { OutboxHandler } from '../../../platform/outbox/index.js';
import { MakeAnchor } from './make-anchor.js';

/** Nightly. The line it logs is the copy outside the database that `audit verify --expect` can be given. */
@Injectable()
export class AnchorHandler extends OutboxHandler {
  readonly task = 'audit.anchor';
  /** Five past midnight in Vietnam. */
  override readonly nightlyAt = '5 17 * * *';
  private readonly log = new Logger('Audit');

  constructor(private readonly anchors: MakeAnchor) {
    super();
  }

  async handle(): Promise<void> {
    const { no, hash, dossiers } = await this.anchors.make();
    this.log.log(`history anchored: ${no}:${hash} (${dossiers} dossiers)`);
  }
}
