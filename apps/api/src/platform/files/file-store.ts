import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { FieldCipher } from '../crypto/index.js';
import { Database, newId } from '../database/index.js';
import { ProblemError } from '../errors/index.js';
import { enqueue } from '../outbox/index.js';
import { inspect } from './checks/inspect.js';
import { PdfChecks } from './checks/pdf-checks.js';
import { cleanName } from './clean-name.js';
import { DriveAwayError, FileDrive } from './drive/file-drive.js';
import { Spool } from './drive/spool.js';
import { EXAMINE_TASK } from './examining/examine-task.js';
import { FilesStore } from './files.store.js';
import { storageKey } from './sealing/file-key.js';
import { type ByteRange, opened } from './sealing/open-stream.js';
import type { FileWarning } from '@motcua/contracts';
import { MAX_FILE_BYTES, type StoredFile } from './stored-file.js';
import { type Draft, writeDraft } from './taking/draft.js';

export interface FileMeta {
  name: string;
  uploadedBy: string | null;
}

/** A content in the store: a file's own, or its preview. */
export type StoredContent = Pick<StoredFile, 'storageKey' | 'size' | 'key'>;

/** Takes files in, checked by content, and gives them out again. */
@Injectable()
export class FileStore {
  private readonly log = new Logger('Files');

  constructor(
    private readonly drive: FileDrive,
    private readonly spool: Spool,
    private readonly store: FilesStore,
    private readonly pdfs: PdfChecks,
    private readonly cipher: FieldCipher,
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a person sends, streamed; only the accepted types, judged by content. Throws FILE_EMPTY, FILE_TOO_LARGE,
   * UPLOAD_TOO_SLOW, what `inspect` throws, or UPSTREAM_UNAVAILABLE when the store is away, and then keeps nothing.
   */
  async receive(source: Readable, meta: FileMeta): Promise<StoredFile> {
    const { bytesPerSecond } = this.config.files.limits;
    const draft = await writeDraft(this.spool, source, { bytes: MAX_FILE_BYTES, bytesPerSecond });
    try {
      if (draft.size === 0) throw new ProblemError('FILE_EMPTY');
      return await this.keep(draft, meta, await inspect(draft.content, this.pdfs));
    } finally {
      await this.spool.discard(draft.path);
    }
  }

  /** Keeps a file the office itself made (a rendered paper). */
  async put(content: Buffer, meta: FileMeta & { mediaType: string }): Promise<StoredFile> {
    const draft = await writeDraft(this.spool, Readable.from([content]), NO_LIMITS);
    try {
      return await this.keep(draft, meta, { mediaType: meta.mediaType, warnings: [] });
    } finally {
      await this.spool.discard(draft.path);
    }
  }

  /**
   * The content, for streaming; the caller has checked that the reader may see it. Throws FILE_BEING_CHECKED and
   * FILE_UNSAFE, for whomever it is.
   */
  async open(file: StoredFile, range?: ByteRange): Promise<Readable> {
    if (file.scan === 'PENDING') throw new ProblemError('FILE_BEING_CHECKED', { retryAfter: 10 });
    if (file.scan === 'INFECTED') throw new ProblemError('FILE_UNSAFE', { detail: FOUND_LATER });
    return this.content(file, range);
  }

  /** The content whatever the scanner says: for the scanner. Its first bytes are proved when it is given. */
  async content({ storageKey: at, size, key }: StoredContent, range?: ByteRange): Promise<Readable> {
    try {
      if (key === null) return await this.drive.read(at, range);
      const stream = opened((part) => this.drive.read(at, part), { key, size }, range);
      await begun(stream);
      return stream;
    } catch (error) {
      throw this.told(error);
    }
  }

  private told(error: unknown): unknown {
    if (!(error instanceof DriveAwayError)) return error;
    this.log.error(
      `${error.message}: ${error.cause instanceof Error ? error.cause.message : 'no reason given'}`,
    );
    return new ProblemError('UPSTREAM_UNAVAILABLE');
  }

  private async keep(
    draft: Draft,
    meta: FileMeta,
    { mediaType, warnings }: { mediaType: string; warnings: FileWarning[] },
  ): Promise<StoredFile> {
    const id = newId();
    const at = storageKey(this.cipher, id, draft.sha256);
    try {
      await this.drive.keep(draft.path, at);
    } catch (error) {
      throw this.told(error);
    }
    const scanned = meta.uploadedBy !== null && this.config.files.scanner !== null;
    return this.database.transaction(async (tx) => {
      if (scanned || mediaType.startsWith('image/'))
        await enqueue(tx, EXAMINE_TASK, { id }, { jobKey: `${EXAMINE_TASK}:${id}` });
      return this.store.insert(tx, {
        id,
        name: cleanName(meta.name, mediaType),
        mediaType,
        size: draft.size,
        sha256: draft.sha256,
        key: draft.key,
        storageKey: at,
        uploadedBy: meta.uploadedBy,
        uploadedAt: new Date(this.clock.now()),
        scan: scanned ? 'PENDING' : 'UNSCANNED',
        warnings,
      });
    });
  }
}

const NO_LIMITS = { bytes: Number.POSITIVE_INFINITY, bytesPerSecond: 0 };

const FOUND_LATER = {
  vi: 'Phần mềm chống mã độc đã phát hiện mã độc trong tệp này nên không mở cho ai nữa. Người nộp cần gửi tệp khác.',
  en: 'Malware was found in this file, so it opens for nobody any more. Its sender has to send another.',
};

/** Until the first bytes are there, an answer can still say what went wrong. */
function begun(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('readable', resolve).once('end', resolve).once('error', reject);
  });
}
