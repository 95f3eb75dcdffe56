import type { DataExport, DataExports } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { enqueue } from '../../../platform/outbox/index.js';
import { EXPORT_TASK } from './export-task.js';
import { exportView } from './export.view.js';
import { ExportsStore, type ExportRow } from './exports.store.js';

const DAY = 24 * 60 * 60_000;
const MOST_A_DAY = 3;

@Injectable()
export class AskExport {
  constructor(
    private readonly store: ExportsStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: RequestActor): Promise<DataExports> {
    const rows = await this.store.list(actor.accountId);
    const now = this.clock.now();
    return {
      items: rows.map((row) => exportView(row, now)),
      leftToday: Math.max(0, MOST_A_DAY - countedToday(rows, now).length),
    };
  }

  /** Begins gathering. Throws ACTION_NOT_ALLOWED while another runs, TOO_MANY_REQUESTS after three in a day. */
  async ask(actor: RequestActor): Promise<DataExport> {
    const { accountId, personId, lang } = actor;
    if (personId === null) throw new ProblemError('NOT_FOUND');
    const id = await this.database.transaction(async (tx) => {
      await this.store.lockAccount(tx, accountId);
      const rows = await this.store.list(accountId);
      const now = this.clock.now();
      if (rows.some(({ state }) => state === 'WAITING' || state === 'RUNNING')) throw running();
      const today = countedToday(rows, now);
      const oldest = today.at(-1);
      if (oldest && today.length >= MOST_A_DAY)
        throw new ProblemError('TOO_MANY_REQUESTS', {
          detail: TOO_MANY,
          retryAfter: Math.ceil((oldest.askedAt.getTime() + DAY - now) / 1000),
        });
      const made = await this.store.insert(tx, { accountId, personId, lang, askedAt: new Date(now) });
      await enqueue(tx, EXPORT_TASK, { exportId: made }, { maxAttempts: 3, jobKey: `data-export:${made}` });
      return made;
    });
    const row = await this.store.find(id);
    if (!row) throw new Error('the export asked for is not there');
    return exportView(row, this.clock.now());
  }
}

/** Newest first; one that failed costs nobody anything. */
function countedToday(rows: readonly ExportRow[], now: number): ExportRow[] {
  return rows.filter(({ state, askedAt }) => state !== 'FAILED' && now - askedAt.getTime() < DAY);
}

const TOO_MANY = {
  vi: 'Mỗi ngày có thể lấy dữ liệu tối đa ba lần. Bản đã lấy vẫn tải được trong bảy ngày.',
  en: 'Your data can be gathered three times a day. What was gathered can be fetched for seven days.',
};

function running(): ProblemError {
  return new ProblemError('ACTION_NOT_ALLOWED', {
    reason: 'EXPORT_RUNNING',
    detail: {
      vi: 'Đang gom dữ liệu theo yêu cầu trước; xong sẽ có thông báo.',
      en: 'Your data is being gathered already; you will be told when it is ready.',
    },
  });
}
