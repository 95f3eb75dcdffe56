import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { ProblemError } from '../errors/index.js';
import { contentType } from './content-type.js';
import { cleanName } from './clean-name.js';
import { FileDrive } from './file-drive.js';
import { FilesStore } from './files.store.js';
import { MAX_FILE_BYTES, type StoredFile } from './stored-file.js';

export interface FileMeta {
  name: string;
  uploadedBy: string | null;
}

interface Received {
  draft: string;
  sha256: string;
  size: number;
}

/** Takes files in, checked by content, and gives them out again. */
@Injectable()
export class FileStore {
  constructor(
    private readonly drive: FileDrive,
    private readonly store: FilesStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a person sends, streamed; only the accepted types, judged by content. Throws FILE_EMPTY,
   * FILE_TOO_LARGE, FILE_TYPE_REFUSED or FILE_CORRUPT, and then keeps nothing.
   */
  async receive(source: Readable, meta: FileMeta): Promise<StoredFile> {
    const received = await this.write(source, MAX_FILE_BYTES);
    try {
      if (received.size === 0) throw new ProblemError('FILE_EMPTY');
      return await this.keep(received, await contentType(received.draft), meta);
    } finally {
      await this.drive.discard(received.draft);
    }
  }

  /** Keeps a file the office itself made (a rendered paper). */
  async put(content: Buffer, meta: FileMeta & { mediaType: string }): Promise<StoredFile> {
    const received = await this.write(Readable.from([content]), Number.POSITIVE_INFINITY);
    try {
      return await this.keep(received, meta.mediaType, meta);
    } finally {
      await this.drive.discard(received.draft);
    }
  }

  /** The content, for streaming; the caller has checked that the reader may see it. */
  open(file: Pick<StoredFile, 'storageKey'>): Readable {
    return this.drive.read(file.storageKey);
  }

  private async keep(received: Received, mediaType: string, meta: FileMeta): Promise<StoredFile> {
    const storageKey = this.drive.keyFor(received.sha256);
    await this.drive.keep(received.draft, storageKey);
    return this.store.insert({
      name: cleanName(meta.name, mediaType),
      mediaType,
      size: received.size,
      sha256: received.sha256,
      storageKey,
      uploadedBy: meta.uploadedBy,
      uploadedAt: new Date(this.clock.now()),
    });
  }

  private async write(source: Readable, limit: number): Promise<Received> {
    const draft = await this.drive.draftPath();
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > limit) return done(new ProblemError('FILE_TOO_LARGE'));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, count, createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await this.drive.discard(draft);
      throw error;
    }
    return { draft, sha256: hash.digest('hex'), size };
  }
}
