import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { enqueue, OutboxHandler } from '../../outbox/index.js';
import { EXAMINE_TASK } from './examine-task.js';
import { UnscannedStore } from './unscanned.store.js';

const DAY_MS = 24 * 3_600_000;
/** New malware is known to scanners days after it is sent around. */
const AGAIN_FOR_DAYS = 14;
const PAGE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Nightly: has files scanned that nobody scanned yet, and those of the last days once more. */
@Injectable()
export class RescanHandler extends OutboxHandler {
  readonly task = 'files.rescan';
  /** Half past two at night in Vietnam. */
  override readonly nightlyAt = '30 19 * * *';

  constructor(
    private readonly store: UnscannedStore,
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    await this.queue(AGAIN_FOR_DAYS);
  }

  /** Gives how many files will be scanned; none without a scanner. */
  async queue(days: number): Promise<number> {
    if (this.config.files.scanner === null) return 0;
    const since = new Date(this.clock.now() - days * DAY_MS);
    let queued = 0;
    for (let after = FIRST_ID; ;) {
      const ids = await this.database.transaction(async (tx) => {
        const page = await this.store.page(tx, after, since, PAGE);
        for (const id of page)
          await enqueue(tx, EXAMINE_TASK, { id, again: true }, { jobKey: `${EXAMINE_TASK}:${id}` });
        return page;
      });
      queued += ids.length;
      const last = ids.at(-1);
      if (last === undefined || ids.length < PAGE) return queued;
      after = last;
    }
  }
}
