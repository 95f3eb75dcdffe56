import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { type JobContext, OutboxHandler } from '../../../platform/outbox/index.js';
import { tellAccount } from '../../notifications/index.js';
import { EXPORT_TASK } from './export-task.js';
import { type ExportRow, ExportsStore } from './exports.store.js';
import { GatherData } from './gather.js';
import { HtmlWriter } from './html-writer.js';
import { JsonWriter } from './json-writer.js';
import { PartWriter } from './part-writer.js';

const Payload = z.object({ exportId: z.uuid() });
const KEPT = 7 * 24 * 60 * 60_000;
/** Progress is written at every so many pieces of work. */
const TOLD_EVERY = 5;

/** Gathers what is held about a person, piece by piece; run again after a crash it begins anew. */
@Injectable()
export class ExportHandler extends OutboxHandler {
  readonly task = EXPORT_TASK;

  constructor(
    private readonly store: ExportsStore,
    private readonly gather: GatherData,
    private readonly cipher: FieldCipher,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  async handle(payload: unknown, { lastAttempt }: JobContext): Promise<void> {
    const { exportId } = Payload.parse(payload);
    const row = await this.store.find(exportId);
    if (!row || (row.state !== 'WAITING' && row.state !== 'RUNNING')) return;
    try {
      await this.make(row);
    } catch (error) {
      if (lastAttempt) await this.store.fail(exportId, this.clock.date());
      throw error;
    }
  }

  private async make(row: ExportRow): Promise<void> {
    const { id } = row;
    await this.store.begin(id, await this.gather.size(row));
    const part = (form: 'json' | 'html') =>
      new PartWriter({ store: this.store, cipher: this.cipher, exportId: id, form });
    const [jsonPart, htmlPart] = [part('json'), part('html')];
    const json = new JsonWriter(jsonPart);
    const html = new HtmlWriter(htmlPart, row.lang, this.config.publicUrl);
    const now = this.gather.now();
    await Promise.all([json.begin(now), html.begin(now)]);
    let done = 0;
    for await (const piece of this.gather.pieces(row)) {
      await json.piece(piece);
      await html.piece(piece);
      if (piece.section !== 'drafts' && piece.section !== 'dossiers') continue;
      done += 1;
      if (done % TOLD_EVERY === 0) await this.store.progress(id, done);
    }
    await Promise.all([json.end(), html.end()]);
    await this.ready(row, jsonPart.bytes + htmlPart.bytes);
  }

  private async ready({ id, accountId }: ExportRow, bytes: number): Promise<void> {
    const at = this.clock.date();
    const expiresAt = new Date(at.getTime() + KEPT);
    await this.database.transaction(async (tx) => {
      await this.store.finish(tx, id, { at, expiresAt, bytes });
      await tellAccount(tx, { accountId, kind: 'DATA_EXPORT_READY', text: READY, at });
    });
  }
}

const READY = {
  vi: 'Dữ liệu của bạn đã được gom xong; có thể tải về trong bảy ngày.',
  en: 'Your data has been gathered; it can be fetched for seven days.',
};
