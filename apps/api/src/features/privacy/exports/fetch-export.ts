import { timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DataExportLinks } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { partPlace } from './export-places.js';
import { type ExportForm, type ExportRow, ExportsStore } from './exports.store.js';

const LINK_LIVES = 5 * 60_000;

export interface LinkParts {
  form: ExportForm;
  /** Epoch ms. */
  until: number;
  key: string;
}

/** Hands out what was gathered, by links that serve one session for a few minutes. */
@Injectable()
export class FetchExport {
  constructor(
    private readonly store: ExportsStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for what is not the actor's, not ready or gone. */
  async links(actor: RequestActor, id: string): Promise<DataExportLinks> {
    await this.ready(actor, id);
    const until = this.clock.now() + LINK_LIVES;
    const link = (form: ExportForm): string =>
      `/api/v1/my-data/exports/${id}/content?form=${form}&until=${until}&key=${this.keyOf(actor, id, { form, until })}`;
    return { html: link('html'), json: link('json'), expiresAt: new Date(until).toISOString() };
  }

  /** Throws NOT_FOUND as `links` does and for a key of another session, LINK_EXPIRED for an old one. */
  async content(actor: RequestActor, id: string, { form, until, key }: LinkParts): Promise<Readable> {
    await this.ready(actor, id);
    const [given, right] = [Buffer.from(key), Buffer.from(this.keyOf(actor, id, { form, until }))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw new ProblemError('NOT_FOUND');
    if (until <= this.clock.now()) throw new ProblemError('LINK_EXPIRED');
    return Readable.from(this.pieces(id, form));
  }

  private async *pieces(id: string, form: ExportForm): AsyncGenerator<Buffer> {
    for (let no = 0; ; no += 1) {
      const sealed = await this.store.part(id, form, no);
      if (sealed === null) return;
      yield Buffer.from(this.cipher.decrypt(sealed, partPlace(id, form, no)));
    }
  }

  private async ready(actor: RequestActor, id: string): Promise<ExportRow> {
    const row = await this.store.find(id);
    const usable = row?.state === 'READY' && (row.expiresAt?.getTime() ?? 0) > this.clock.now();
    if (!row || row.accountId !== actor.accountId || !usable) throw new ProblemError('NOT_FOUND');
    return row;
  }

  private keyOf({ sessionId }: RequestActor, id: string, { form, until }: Omit<LinkParts, 'key'>): string {
    return this.cipher.hash(`data-export-link:${id}:${form}:${until}:${sessionId}`).toString('base64url');
  }
}
