import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OutboxHandler } from '../../platform/outbox/index.js';
import { DocumentsStore } from './documents.store.js';
import { IssuedFiles } from './issued-files.js';

export const RENDER_TASK = 'documents.render';

const Payload = z.object({ id: z.uuid() });

/** Makes the PDF after commit, so that downloading it is only reading. */
@Injectable()
export class RenderIssuedHandler extends OutboxHandler {
  readonly task = RENDER_TASK;

  constructor(
    private readonly store: DocumentsStore,
    private readonly files: IssuedFiles,
  ) {
    super();
  }

  async handle(payload: unknown): Promise<void> {
    const row = await this.store.find(Payload.parse(payload).id);
    if (row && row.fileId === null) await this.files.fileOf(row);
  }
}
