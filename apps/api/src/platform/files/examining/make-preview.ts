import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { FieldCipher } from '../../crypto/index.js';
import { Apart, ApartBrokenError } from '../apart/apart.js';
import type { SmallPicture } from '../apart/picture-child.js';
import { FileDrive } from '../drive/file-drive.js';
import { Spool } from '../drive/spool.js';
import { FileStore } from '../file-store.js';
import { FilesStore } from '../files.store.js';
import { storageKey } from '../sealing/file-key.js';
import type { StoredFile } from '../stored-file.js';
import { writeDraft } from '../taking/draft.js';

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/**
 * Makes a smaller picture of an uploaded one, encoded anew: upright, without place and camera, and without whatever else
 * hid in the file. The file itself stays as it was sent, as evidence.
 */
@Injectable()
export class MakePreview implements OnModuleDestroy {
  private readonly log = new Logger('Files');
  private readonly apart = new Apart(new URL(`../apart/picture-child.${EXTENSION}`, import.meta.url), {
    timeoutMs: 60_000,
    heapMb: 128,
    residentMb: 1024,
    idleMs: 20_000,
    queue: 100,
  });

  constructor(
    private readonly store: FilesStore,
    private readonly files: FileStore,
    private readonly drive: FileDrive,
    private readonly spool: Spool,
    private readonly cipher: FieldCipher,
  ) {}

  /** A picture that cannot be decoded has no preview; that is no error. */
  async of(file: StoredFile): Promise<void> {
    const small = await this.smaller(file);
    if (!small) return;
    const content = Buffer.from(small.webp);
    const limits = { bytes: Number.POSITIVE_INFINITY, bytesPerSecond: 0 };
    const draft = await writeDraft(this.spool, Readable.from([content]), limits);
    try {
      const at = storageKey(
        this.cipher,
        `${file.id}:preview`,
        createHash('sha256').update(draft.key).digest('hex'),
      );
      await this.drive.keep(draft.path, at);
      const { size, key, sha256 } = draft;
      const first = await this.store.insertPreview(file.id, {
        mediaType: 'image/webp',
        size,
        key,
        sha256,
        storageKey: at,
      });
      if (!first) await this.drive.remove(at);
    } finally {
      await this.spool.discard(draft.path);
    }
  }

  onModuleDestroy(): void {
    this.apart.stop();
  }

  private async smaller(file: StoredFile): Promise<SmallPicture> {
    const content = await this.files.content(file);
    try {
      return await this.apart.ask<SmallPicture>(() => content);
    } catch (error) {
      if (!(error instanceof ApartBrokenError)) throw error;
      this.log.warn(`no preview of file ${file.id}: ${error.message}`);
      return null;
    } finally {
      content.destroy();
    }
  }
}
