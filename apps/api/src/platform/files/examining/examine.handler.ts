import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { enqueue, OutboxHandler } from '../../outbox/index.js';
import { FileStore } from '../file-store.js';
import { FilesStore } from '../files.store.js';
import type { StoredFile } from '../stored-file.js';
import { scanContent, ScannerAwayError } from './clamd.js';
import { EXAMINE_TASK, ExaminePayload } from './examine-task.js';
import { MakePreview } from './make-preview.js';
import { UnsafeFileTeller } from './unsafe-file.js';

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Has a file scanned, then makes a smaller picture of it. A scanner that is away is asked again until it is back. */
@Injectable()
export class ExamineHandler extends OutboxHandler implements OnApplicationBootstrap {
  readonly task = EXAMINE_TASK;
  private readonly log = new Logger('Files');
  private tellers: UnsafeFileTeller[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly store: FilesStore,
    private readonly files: FileStore,
    private readonly previews: MakePreview,
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.tellers = this.discovery
      .getProviders()
      .map((wrapper): unknown => wrapper.instance)
      .filter((instance): instance is UnsafeFileTeller => instance instanceof UnsafeFileTeller);
  }

  async handle(payload: unknown): Promise<void> {
    const job = ExaminePayload.parse(payload);
    const file = await this.store.one(job.id);
    if (!file || file.scan === 'INFECTED') return;
    if (!(await this.isClean(file, job))) return;
    if (!file.preview && file.mediaType.startsWith('image/')) await this.previews.of(file);
  }

  /** False when it is not, or when nobody can say yet. */
  private async isClean(file: StoredFile, job: ExaminePayload): Promise<boolean> {
    const { scanner } = this.config.files;
    if (scanner === null) return file.scan !== 'PENDING';
    if (file.scan === 'CLEAN' && job.again !== true) return true;
    try {
      const found = await scanContent(scanner, await this.files.content(file));
      if (found !== null) await this.block(file, found);
      else await this.store.scanned(file.id, 'CLEAN', null, this.clock.date());
      return found === null;
    } catch (error) {
      if (!(error instanceof ScannerAwayError)) throw error;
      await this.tryLater(job, error);
      return false;
    }
  }

  /** The file stays as it is, for it is evidence; it only opens for nobody any more. */
  private async block(file: StoredFile, found: string): Promise<void> {
    this.log.error(`malware in file ${file.id}: ${found}`);
    for (const teller of this.tellers) await teller.tell(file, found);
    await this.store.scanned(file.id, 'INFECTED', found, this.clock.date());
  }

  private async tryLater(job: ExaminePayload, error: ScannerAwayError): Promise<void> {
    const tries = (job.tries ?? 0) + 1;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 10));
    this.log.warn(`a file waits for the scanner (${error.message}); tried ${tries} times`);
    await this.database.transaction((tx) =>
      enqueue(
        tx,
        EXAMINE_TASK,
        { ...job, tries },
        { jobKey: `${EXAMINE_TASK}:${job.id}`, runAt: new Date(this.clock.now() + pause) },
      ),
    );
  }
}
